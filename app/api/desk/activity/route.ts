import { postExport } from "#lib/activity/requests.ts";
import { respond } from "#lib/kernel/http.ts";

export const POST = respond(postExport);

import { respond } from "#lib/kernel/http.ts";
import { getExport } from "#lib/redirects/requests.ts";

export const GET = respond(getExport);

import { respond } from "#lib/kernel/http.ts";
import { lookAtMany } from "#lib/media/library-requests.ts";

export const POST = respond(lookAtMany);

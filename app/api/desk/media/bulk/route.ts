import { respond } from "#lib/kernel/http.ts";
import { changeMany } from "#lib/media/library-requests.ts";

export const POST = respond(changeMany);

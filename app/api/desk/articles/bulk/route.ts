import { changeMany } from "#lib/articles/bulk-requests.ts";
import { respond } from "#lib/kernel/http.ts";

export const POST = respond(changeMany);

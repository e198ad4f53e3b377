import { respond } from "#lib/kernel/http.ts";
import { getTable } from "#lib/readership/requests.ts";

export const GET = respond(getTable);

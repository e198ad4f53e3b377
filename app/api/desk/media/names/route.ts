import { respond } from "#lib/kernel/http.ts";
import { listNames } from "#lib/media/requests.ts";

export const GET = respond(listNames);

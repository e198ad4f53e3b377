import { respond } from "#lib/kernel/http.ts";
import { listLibrary } from "#lib/media/library-requests.ts";

export const GET = respond(listLibrary);

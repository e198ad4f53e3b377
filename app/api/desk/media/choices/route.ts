import { respond } from "#lib/kernel/http.ts";
import { listChoices } from "#lib/media/library-requests.ts";

export const GET = respond(listChoices);

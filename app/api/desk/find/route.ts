import { respond } from "#lib/kernel/http.ts";
import { find } from "#lib/palette/requests.ts";

export const GET = respond(find);

import { respond } from "#lib/kernel/http.ts";
import { postFromAddress } from "#lib/media/add-requests.ts";

export const POST = respond(postFromAddress);

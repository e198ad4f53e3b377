import { respond } from "#lib/kernel/http.ts";
import { findKnown } from "#lib/media/add-requests.ts";

export const GET = respond(findKnown);

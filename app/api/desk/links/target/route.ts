import { respond } from "#lib/kernel/http.ts";
import { findTarget } from "#lib/links/requests.ts";

export const GET = respond(findTarget);

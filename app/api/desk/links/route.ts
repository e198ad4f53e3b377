import { respond } from "#lib/kernel/http.ts";
import { lookAt, searchTargets } from "#lib/links/requests.ts";

export const GET = respond(searchTargets);
export const POST = respond(lookAt);

import { respond } from "#lib/kernel/http.ts";
import { listUsageEndings } from "#lib/media/library-requests.ts";

export const GET = respond(listUsageEndings);

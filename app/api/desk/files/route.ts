import { respond } from "#lib/kernel/http.ts";
import { listFiles } from "#lib/media/document-requests.ts";

export const GET = respond(listFiles);

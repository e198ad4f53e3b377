import { respond } from "#lib/kernel/http.ts";
import { listFiles, postFile } from "#lib/media/document-requests.ts";

export const GET = respond(listFiles);
export const POST = respond(postFile);

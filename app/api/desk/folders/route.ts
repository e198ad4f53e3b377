import { respond } from "#lib/kernel/http.ts";
import { listFolders, postFolder } from "#lib/media/library-requests.ts";

export const GET = respond(listFolders);
export const POST = respond(postFolder);

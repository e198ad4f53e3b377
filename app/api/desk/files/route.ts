import { listFiles, postFile } from "#lib/files/requests.ts";
import { respond } from "#lib/kernel/http.ts";

export const GET = respond(listFiles);
export const POST = respond(postFile);

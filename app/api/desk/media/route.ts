import { respond } from "#lib/kernel/http.ts";
import { postMedia } from "#lib/media/add-requests.ts";
import { listPictures } from "#lib/media/requests.ts";

export const GET = respond(listPictures);
export const POST = respond(postMedia);

import { respond } from "#lib/kernel/http.ts";
import { listPictures, postPicture } from "#lib/media/requests.ts";

export const GET = respond(listPictures);
export const POST = respond(postPicture);

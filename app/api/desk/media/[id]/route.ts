import { respond } from "#lib/kernel/http.ts";
import { patchPicture, removePicture } from "#lib/media/requests.ts";

type Address = { params: Promise<{ id: string }> };

export const PATCH = respond(async (request: Request, { params }: Address) => patchPicture(request, (await params).id));
export const DELETE = respond(async (_: Request, { params }: Address) => removePicture((await params).id));

import { deskContext } from "#lib/auth/session.ts";
import { describeMedia } from "./commands/describe.ts";
import { trashMedia } from "./commands/trash.ts";
import { deskPictures } from "./desk.ts";
import { readJson } from "./read-body.ts";
import { LibraryInput } from "./schema.ts";

/** One page of the library: `?q=` and `?after=`. */
export async function listPictures(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { searchParams } = new URL(request.url);
  return Response.json(await deskPictures(actor, LibraryInput.parse(Object.fromEntries(searchParams))));
}

/** A JSON object with whatever of the description is to change. */
export async function patchPicture(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  const words = await readJson(request, MAX_WORDS_BYTES);
  return Response.json(await describeMedia({ ...words, id }, context));
}

export async function removePicture(id: string): Promise<Response> {
  await trashMedia({ id }, await deskContext());
  return new Response(null, { status: 204 });
}

const MAX_WORDS_BYTES = 64_000;

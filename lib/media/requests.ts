import { deskContext } from "#lib/auth/session.ts";
import { countSearch } from "#lib/palette/allowance.ts";
import { describeMedia } from "./commands/describe.ts";
import { trashMedia } from "./commands/trash.ts";
import { deskPictures } from "./desk.ts";
import { usedNames } from "./desk-names.ts";
import { deskOriginal } from "./desk-original.ts";
import { sendOriginal } from "./original.ts";
import { readJson } from "./read-body.ts";
import { LibraryInput, NamesInput } from "./schema.ts";

/** One page of the library: `?q=` and `?after=`. */
export async function listPictures(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const { searchParams } = new URL(request.url);
  const wish = LibraryInput.parse(Object.fromEntries(searchParams));
  if (wish.q) await countSearch(actor.id, now);
  return Response.json(await deskPictures(actor, wish));
}

/** A JSON object with whatever of the description is to change. */
export async function patchPicture(request: Request, id: string): Promise<Response> {
  const { as, ...words } = await readJson(request, MAX_WORDS_BYTES);
  const context = await deskContext(as);
  return Response.json(await describeMedia({ ...words, id }, context));
}

export async function removePicture(id: string): Promise<Response> {
  await trashMedia({ id }, await deskContext());
  return new Response(null, { status: 204 });
}

/** People or places named before: `?of=people&q=…`. */
export async function listNames(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const wish = NamesInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json({ names: await usedNames(actor, wish, now) });
}

/** The file as it came, or a part of it; for staff alone. */
export async function getOriginal(request: Request, id: string): Promise<Response> {
  const { actor } = await deskContext();
  return sendOriginal(request, await deskOriginal(actor, id));
}

const MAX_WORDS_BYTES = 64_000;

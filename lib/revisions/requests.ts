import { deskContext } from "#lib/auth/session.ts";
import { readJson } from "#lib/media/read-body.ts";
import { keepNamed } from "./commands/keep.ts";
import { deskTwoTexts } from "./comparison.ts";
import { TwoTextsInput } from "./schema.ts";

const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** Keeps a text that an open editor must give up. A route for the reason that lib/articles/requests.ts gives. */
export async function postRevision(request: Request, id: string): Promise<Response> {
  const { as, ...input } = await readJson(request, MAX_TEXT_BYTES);
  const context = await deskContext(as);
  return Response.json(await keepNamed({ ...input, id } as Parameters<typeof keepNamed>[0], context), { status: 201 });
}

/** Sets two texts of an article side by side for an open editor; nothing is written. */
export async function postTwoTexts(request: Request, id: string): Promise<Response> {
  const { actor } = await deskContext();
  const texts = await readJson(request, 2 * MAX_TEXT_BYTES);
  return Response.json(await deskTwoTexts(actor, TwoTextsInput.parse({ ...texts, id })));
}

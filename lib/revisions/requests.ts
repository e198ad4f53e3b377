import { deskContext } from "#lib/auth/session.ts";
import { readJson } from "#lib/media/read-body.ts";
import { keepNamed } from "./commands/keep.ts";

const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** Keeps a text that an open editor must give up. A route for the reason that lib/articles/requests.ts gives. */
export async function postRevision(request: Request, id: string): Promise<Response> {
  const { as, ...input } = await readJson(request, MAX_TEXT_BYTES);
  const context = await deskContext(as);
  return Response.json(await keepNamed({ ...input, id } as Parameters<typeof keepNamed>[0], context), { status: 201 });
}

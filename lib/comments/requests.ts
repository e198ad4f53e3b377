import { deskContext } from "#lib/auth/session.ts";
import { readJson } from "#lib/media/read-body.ts";
import { addComment } from "./commands/add.ts";
import { editComment } from "./commands/edit.ts";
import { removeComment } from "./commands/remove.ts";
import { reopenComment } from "./commands/reopen.ts";
import { resolveComment } from "./commands/resolve.ts";
import { deskCommentsSince } from "./desk.ts";

/** What an open editor asks for; routes for the reason that lib/articles/requests.ts gives. */
const MAX_BYTES = 40_000;

/** `?since=` is the stamp of what the asker has; nothing new is 204. */
export async function getComments(request: Request, id: string): Promise<Response> {
  const { actor } = await deskContext();
  const since = new URL(request.url).searchParams.get("since");
  const found = await deskCommentsSince(actor, id, since);
  return found ? Response.json(found) : new Response(null, { status: 204 });
}

export async function postComment(request: Request, id: string): Promise<Response> {
  const { as, ...input } = await readJson(request, MAX_BYTES);
  const context = await deskContext(as);
  return Response.json(await addComment({ ...input, id } as Parameters<typeof addComment>[0], context));
}

/** New words, or `resolved` alone for the whole thread. */
export async function putComment(request: Request, comment: string): Promise<Response> {
  const { as, resolved, ...input } = await readJson(request, MAX_BYTES);
  const context = await deskContext(as);
  if (resolved === true) return Response.json(await resolveComment({ ...input, comment }, context));
  if (resolved === false) return Response.json(await reopenComment({ ...input, comment }, context));
  return Response.json(await editComment({ ...input, comment } as Parameters<typeof editComment>[0], context));
}

export async function deleteComment(comment: string): Promise<Response> {
  return Response.json(await removeComment({ comment }, await deskContext()));
}

import { deleteComment, putComment } from "#lib/comments/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ comment: string }> };

export const PUT = respond(async (request: Request, { params }: Address) =>
  putComment(request, (await params).comment),
);
export const DELETE = respond(async (_: Request, { params }: Address) => deleteComment((await params).comment));

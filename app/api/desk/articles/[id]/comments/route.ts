import { getComments, postComment } from "#lib/comments/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const GET = respond(async (request: Request, { params }: Address) => getComments(request, (await params).id));
export const POST = respond(async (request: Request, { params }: Address) => postComment(request, (await params).id));

import { respond } from "#lib/kernel/http.ts";
import { postRevision } from "#lib/revisions/requests.ts";

type Address = { params: Promise<{ id: string }> };

export const POST = respond(async (request: Request, { params }: Address) => postRevision(request, (await params).id));

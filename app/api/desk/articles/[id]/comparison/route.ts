import { respond } from "#lib/kernel/http.ts";
import { postTwoTexts } from "#lib/revisions/requests.ts";

type Address = { params: Promise<{ id: string }> };

export const POST = respond(async (request: Request, { params }: Address) => postTwoTexts(request, (await params).id));

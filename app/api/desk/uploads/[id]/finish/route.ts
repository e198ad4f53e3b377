import { respond } from "#lib/kernel/http.ts";
import { postFinish } from "#lib/media/uploads/requests.ts";

type Address = { params: Promise<{ id: string }> };

export const POST = respond(async (request: Request, { params }: Address) => postFinish(request, (await params).id));

import { respond } from "#lib/kernel/http.ts";
import { getOriginal } from "#lib/media/requests.ts";

type Address = { params: Promise<{ id: string }> };

export const GET = respond(async (request: Request, { params }: Address) => getOriginal(request, (await params).id));

import { respond } from "#lib/kernel/http.ts";
import { putFile } from "#lib/media/library-requests.ts";

type Address = { params: Promise<{ id: string }> };

export const PUT = respond(async (request: Request, { params }: Address) => putFile(request, (await params).id));

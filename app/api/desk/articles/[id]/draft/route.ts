import { putDraft } from "#lib/articles/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const PUT = respond(async (request: Request, { params }: Address) => putDraft(request, (await params).id));

import { respond } from "#lib/kernel/http.ts";
import { postReplacement, putFile } from "#lib/media/replace-requests.ts";

type Address = { params: Promise<{ id: string }> };

export const PUT = respond(async (request: Request, { params }: Address) => putFile(request, (await params).id));
export const POST = respond(async (request: Request, { params }: Address) =>
  postReplacement(request, (await params).id),
);

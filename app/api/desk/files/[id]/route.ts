import { respond } from "#lib/kernel/http.ts";
import { removeFile } from "#lib/media/document-requests.ts";

type Address = { params: Promise<{ id: string }> };

export const DELETE = respond(async (_: Request, { params }: Address) => removeFile((await params).id));

import { removeFile } from "#lib/files/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const DELETE = respond(async (_: Request, { params }: Address) => removeFile((await params).id));

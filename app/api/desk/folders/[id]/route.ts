import { respond } from "#lib/kernel/http.ts";
import { patchFolder, removeFolder } from "#lib/media/library-requests.ts";

type Address = { params: Promise<{ id: string }> };

export const PATCH = respond(async (request: Request, { params }: Address) => patchFolder(request, (await params).id));
export const DELETE = respond(async (request: Request, { params }: Address) =>
  removeFolder(request, (await params).id),
);

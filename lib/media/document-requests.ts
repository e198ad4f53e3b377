import { deskContext } from "#lib/auth/session.ts";
import { trashMedia } from "./commands/trash.ts";
import { deskFiles } from "./desk-documents.ts";
import { LibraryInput } from "./schema.ts";

/** One page of the list: `?q=` and `?after=`. */
export async function listFiles(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { searchParams } = new URL(request.url);
  return Response.json(await deskFiles(actor, LibraryInput.parse(Object.fromEntries(searchParams))));
}

export async function removeFile(id: string): Promise<Response> {
  await trashMedia({ id }, await deskContext());
  return new Response(null, { status: 204 });
}

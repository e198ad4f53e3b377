import { deskContext } from "#lib/auth/session.ts";
import { addFile } from "./commands/add-document.ts";
import { trashMedia } from "./commands/trash.ts";
import { deskFiles } from "./desk-documents.ts";
import { MAX_FILE_BYTES } from "./document-kinds.ts";
import { sentName } from "./file-name.ts";
import { withBody } from "./read-body.ts";
import { LibraryInput } from "./schema.ts";

/** One page of the list: `?q=` and `?after=`. */
export async function listFiles(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { searchParams } = new URL(request.url);
  return Response.json(await deskFiles(actor, LibraryInput.parse(Object.fromEntries(searchParams))));
}

/** The file is the body; its name comes percent-encoded in x-file-name. 201 when it is new, 200 when it was there already. */
export async function postFile(request: Request): Promise<Response> {
  const context = await deskContext();
  const fileName = sentName(request);
  const added = await withBody(request, MAX_FILE_BYTES, (bytes) => addFile({ bytes, fileName }, context));
  return Response.json(added, { status: added.known ? 200 : 201 });
}

export async function removeFile(id: string): Promise<Response> {
  await trashMedia({ id }, await deskContext());
  return new Response(null, { status: 204 });
}

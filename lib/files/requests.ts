import { deskContext } from "#lib/auth/session.ts";
import { sentName } from "#lib/media/file-name.ts";
import { withBody } from "#lib/media/read-body.ts";
import { addFile } from "./commands/add.ts";
import { deleteFile } from "./commands/delete.ts";
import { deskFiles } from "./desk.ts";
import { MAX_FILE_BYTES } from "./kinds.ts";
import { FilesInput } from "./schema.ts";

/** One page of the list: `?q=` and `?after=`. */
export async function listFiles(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { searchParams } = new URL(request.url);
  return Response.json(await deskFiles(actor, FilesInput.parse(Object.fromEntries(searchParams))));
}

/** The file is the body; its name comes percent-encoded in x-file-name. 201 when it is new, 200 when it was there already. */
export async function postFile(request: Request): Promise<Response> {
  const context = await deskContext();
  const fileName = sentName(request);
  const added = await withBody(request, MAX_FILE_BYTES, (bytes) => addFile({ bytes, fileName }, context));
  return Response.json(added, { status: added.known ? 200 : 201 });
}

export async function removeFile(id: string): Promise<Response> {
  await deleteFile({ id }, await deskContext());
  return new Response(null, { status: 204 });
}

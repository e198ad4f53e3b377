import { deskContext } from "#lib/auth/session.ts";
import { countSearch } from "#lib/palette/allowance.ts";
import { inBulk } from "./bulk.ts";
import { changeFolder } from "./commands/change-folder.ts";
import { createFolder } from "./commands/create-folder.ts";
import { deleteFolder } from "./commands/delete-folder.ts";
import { libraryChoices } from "./desk-choices.ts";
import { deskChosen } from "./desk-chosen.ts";
import { deskFolders } from "./desk-folders.ts";
import { deskMedia } from "./desk-library.ts";
import { usageEndings } from "./desk-usage.ts";
import { readJson } from "./read-body.ts";
import {
  BulkInput,
  ChangeFolderInput,
  ChosenInput,
  CreateFolderInput,
  DeleteFolderInput,
  LibraryInput,
} from "./schema.ts";

const MAX_WORDS_BYTES = 64_000;

/** One page of the whole library, as LibraryInput's words in the address wish it. */
export async function listLibrary(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const wish = LibraryInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (wish.q) await countSearch(actor.id, now);
  return Response.json(await deskMedia(actor, wish, now));
}

/** A JSON object as BulkInput has it; what became of each is in the answer. */
export async function changeMany(request: Request): Promise<Response> {
  const context = await deskContext();
  const input = BulkInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return Response.json({ results: await inBulk(input, context) });
}

export async function listChoices(): Promise<Response> {
  const { actor } = await deskContext();
  return Response.json(await libraryChoices(actor));
}

/** What is to be known of those that a JSON object names in `ids`; a question, though it comes with a body. */
export async function lookAtMany(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { ids } = ChosenInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return Response.json(await deskChosen(actor, ids));
}

export async function listUsageEndings(): Promise<Response> {
  const { actor, now } = await deskContext();
  return Response.json({ endings: await usageEndings(actor, now) });
}

export async function listFolders(): Promise<Response> {
  const { actor } = await deskContext();
  return Response.json({ folders: await deskFolders(actor) });
}

export async function postFolder(request: Request): Promise<Response> {
  const context = await deskContext();
  const input = CreateFolderInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return Response.json(await createFolder(input, context), { status: 201 });
}

export async function patchFolder(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  const input = ChangeFolderInput.parse({ ...(await readJson(request, MAX_WORDS_BYTES)), id });
  return Response.json(await changeFolder(input, context));
}

/** `?contents=up` keeps what is in it, one level up. */
export async function removeFolder(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  await deleteFolder(DeleteFolderInput.parse({ ...asked, id }), context);
  return new Response(null, { status: 204 });
}

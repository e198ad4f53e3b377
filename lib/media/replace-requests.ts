import { z } from "zod";
import { deskContext } from "#lib/auth/session.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { replaceMedia } from "./commands/replace.ts";
import { sentName } from "./file-name.ts";
import { readJson } from "./read-body.ts";
import { mostMediaBytes, withSpooledBody } from "./spooled-body.ts";
import { replaceByUpload } from "./uploads/finish.ts";

const MAX_WORDS_BYTES = 4_000;

/** An upload that has arrived whole. */
const ReplacementInput = z.strictObject({ upload: Id });

/** The new file is the body; its name comes percent-encoded in x-file-name. */
export async function putFile(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  const fileName = sentName(request);
  return Response.json(
    await withSpooledBody(request, mostMediaBytes(), (file) => replaceMedia({ id, file, fileName }, context)),
  );
}

/** A JSON object that names an upload, which takes the place of the file. */
export async function postReplacement(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  const { upload } = ReplacementInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return Response.json(await replaceByUpload(id, upload, context));
}

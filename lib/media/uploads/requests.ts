import { deskContext } from "#lib/auth/session.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { readJson } from "../read-body.ts";
import { FinishInput } from "../schema.ts";
import { finishUpload } from "./finish.ts";
import { answerTus, UPLOAD_ID } from "./protocol.ts";

const MAX_WORDS_BYTES = 4_000;

/** Begins an upload, takes a piece of it, says how far it is, or gives it up: the tus protocol, for the desk alone. */
export async function speakTus(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  return answerTus(request, actor.id);
}

/** A JSON object as FinishInput has it. Answers `{ item, known }`: 201 when it is new, 200 when it was there already. */
export async function postFinish(request: Request, id: string): Promise<Response> {
  const context = await deskContext();
  if (!UPLOAD_ID.test(id)) throw notFound("upload");
  const input = FinishInput.parse(await readJson(request, MAX_WORDS_BYTES));
  const added = await finishUpload(id, input, context);
  return Response.json(added, { status: added.known ? 200 : 201 });
}

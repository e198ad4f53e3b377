import { deskContext } from "#lib/auth/session.ts";
import { deskChecks } from "./desk.ts";

/** What an open editor asks for after a save, and when the question before publishing opens. */
export async function getChecks(id: string): Promise<Response> {
  const { actor } = await deskContext();
  return Response.json(await deskChecks(actor, id));
}

import { deskContext } from "#lib/auth/session.ts";
import { deskFinds } from "./desk.ts";
import { FindInput } from "./schema.ts";

/** What the palette shows for `?q=`. */
export async function find(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { q } = FindInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json({ finds: await deskFinds(actor, q) });
}

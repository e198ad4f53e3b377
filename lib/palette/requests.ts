import { deskContext } from "#lib/auth/session.ts";
import { countSearch } from "./allowance.ts";
import { deskFinds } from "./desk.ts";
import { FindInput } from "./schema.ts";

/** What the palette shows for `?q=`. */
export async function find(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const { q } = FindInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (q.trim()) await countSearch(actor.id, now);
  return Response.json({ finds: await deskFinds(actor, q) });
}

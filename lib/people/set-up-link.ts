import { linkAddress } from "./addresses.ts";
import { offerSetUp as offer } from "./commands/offer-set-up.ts";

/** The address that sets this site up, for the server to print when it starts; null when that was done. Valid 24 hours. */
export async function offerSetUp(now: Date): Promise<string | null> {
  const link = await offer({}, { actor: { type: "system", job: "server" }, now, via: "job" });
  return link && linkAddress("set-up", link.secret);
}

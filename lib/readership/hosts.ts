/** No host has a slash in it, so these stand beside hosts in one column. */
export const OWN = "/own";
export const NOT_TOLD = "/not-told";
export const OTHERS = "/others";

export function isHost(told: string): boolean {
  return !told.startsWith("/");
}

const NAME = /^(?=.*[a-z])[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const LONGEST = 100;

/** From where a reader came, as far as it is counted: the host alone, without port and `www.`; an address in numbers is none. */
export function hostOf(referrer: string | undefined, own: string): string {
  if (!referrer) return NOT_TOLD;
  const begins = referrer.indexOf("://");
  if (begins < 0) return OTHERS;
  const authority = /^[^/?#]*/.exec(referrer.slice(begins + 3, begins + 3 + 2 * LONGEST))?.[0] ?? "";
  const host = authority.slice(authority.lastIndexOf("@") + 1).toLowerCase();
  if (host === own) return OWN;
  const name = host.replace(/:\d*$/, "").replace(/^www\./, "");
  return NAME.test(name) && name.length <= LONGEST ? name : OTHERS;
}

/** How many tries are free, and how the wait grows from there. It never grows beyond `longestMs`: nobody is locked out for good. */
export type Limit = { free: number; firstMs: number; longestMs: number; forgetAfterMs: number };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const LIMITS = {
  /** One account from one address: the everyday case of a forgotten password. */
  "sign-in-here": { free: 5, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
  /** One account from anywhere: many addresses that guess together. Not asked where the owner has signed in before. */
  "sign-in-account": { free: 30, firstMs: 30 * SECOND, longestMs: 5 * MINUTE, forgetAfterMs: HOUR },
  /** One address against any account. Generous, because a newsroom may share one. */
  "sign-in-address": { free: 50, firstMs: MINUTE, longestMs: 15 * MINUTE, forgetAfterMs: HOUR },
  /** A code after the password: few tries, because a code has few digits. */
  "second-here": { free: 5, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
  "second-account": { free: 20, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
  "passkey-address": { free: 50, firstMs: MINUTE, longestMs: 15 * MINUTE, forgetAfterMs: HOUR },
  "reset-account": { free: 3, firstMs: 10 * MINUTE, longestMs: HOUR, forgetAfterMs: 3 * HOUR },
  "reset-address": { free: 20, firstMs: 10 * MINUTE, longestMs: HOUR, forgetAfterMs: 3 * HOUR },
  "mail-link-account": { free: 3, firstMs: 10 * MINUTE, longestMs: HOUR, forgetAfterMs: 3 * HOUR },
  "mail-link-address": { free: 20, firstMs: 10 * MINUTE, longestMs: HOUR, forgetAfterMs: 3 * HOUR },
  /** What a one-time link opens: the passwords that are chosen at one, and the links that are tried from one address. */
  "link-here": { free: 10, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgetAfterMs: HOUR },
  "link-address": { free: 60, firstMs: MINUTE, longestMs: 15 * MINUTE, forgetAfterMs: HOUR },
  /** The present password, asked again before something that matters. */
  "own-password": { free: 5, firstMs: 30 * SECOND, longestMs: 15 * MINUTE, forgetAfterMs: 24 * HOUR },
} satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

/** What is remembered of one subject under one limit. */
export type Tries = { name: LimitName; key: string; limit: Limit; failures: number; lastAt: Date | null };

/** What a sign-in is counted under. An address where the owner has been let in is not held up by what strangers try elsewhere. */
export function signInSubjects(email: string, address: string | undefined, known: boolean): [LimitName, string][] {
  const from = addressSubject(address);
  const everywhere: [LimitName, string][] = known ? [] : [["sign-in-account", email]];
  return [["sign-in-here", `${email} ${from}`], ["sign-in-address", from], ...everywhere];
}

/** What a code after the password is counted under. */
export function secondSubjects(person: string, address: string | undefined, known: boolean): [LimitName, string][] {
  const everywhere: [LimitName, string][] = known ? [] : [["second-account", person]];
  return [["second-here", `${person} ${addressSubject(address)}`], ...everywhere];
}

/** What a success wipes out. The address keeps its count, or one good account would buy endless tries at others. */
export function ofTheAccount(tries: Tries[]): Tries[] {
  return tries.filter(({ name }) => name !== "sign-in-address");
}

/** When the next try is allowed; null when it is allowed now. */
export function opensAt(tries: Tries[], now: Date): Date | null {
  const waits = tries.map((each) => waitsUntil(each)).filter((until) => until > now.getTime());
  return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}

/** True when the failures are so long ago that counting begins anew. */
export function forgotten({ lastAt, limit }: Tries, now: Date): boolean {
  return !lastAt || now.getTime() - lastAt.getTime() > limit.forgetAfterMs;
}

/** Addresses of one household or office: an IPv6 client owns a whole /64. */
export function addressSubject(address: string | undefined): string {
  if (!address?.includes(":") || address.includes(".")) return address ?? "unknown";
  const [head = "", tail] = address.split("%", 1)[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":");
}

function waitsUntil({ limit, failures, lastAt }: Tries): number {
  if (!lastAt || failures < limit.free) return 0;
  const wait = Math.min(limit.longestMs, limit.firstMs * 2 ** Math.min(failures - limit.free, 30));
  return lastAt.getTime() + wait;
}

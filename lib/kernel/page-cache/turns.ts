import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

/** Addresses that are remembered at once; nothing of them is written anywhere, and whoever falls out begins anew. */
const MOST_CLIENTS = 20_000;

type Turns = { most: number; everyMs: number; now: () => number };

/** Counts what each client asks for that is made for it alone. Answers the seconds to wait, or 0. */
export function createTurns({ most, everyMs, now }: Turns): (address: string) => number {
  const clients = new LRUCache<string, { since: number; count: number }>({ max: MOST_CLIENTS });

  return function take(address) {
    const client = networkOf(address);
    const at = now();
    const known = clients.get(client);
    if (!known || at - known.since >= everyMs) {
      clients.set(client, { since: at, count: 1 });
      return 0;
    }
    known.count += 1;
    return known.count <= most ? 0 : Math.ceil((known.since + everyMs - at) / 1_000);
  };
}

/** Whoever has one address of IPv6 has a whole network of them. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right].slice(0, 4).join(":");
}

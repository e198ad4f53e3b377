import { Resolver } from "node:dns/promises";
import { isPublicAddress } from "./public-address.ts";

/** What the fetcher may reach, and how long it may take. Only tests have another than THE_WEB. */
export type FetchPolicy = {
  /** All addresses of a host name; rejects or answers none when there is no such host. */
  resolve: (host: string, signal: AbortSignal) => Promise<string[]>;
  isAllowed: (address: string) => boolean;
  /** The port as an address spells it; empty for the usual one of its scheme. */
  isPortAllowed: (port: string) => boolean;
  /** For everything together: names, redirects and the last byte, in milliseconds. */
  timeoutMs: number;
};

export const THE_WEB: FetchPolicy = {
  resolve: resolvePublicly,
  isAllowed: isPublicAddress,
  isPortAllowed: (port) => port === "",
  timeoutMs: 10_000,
};

/** Asks the name servers themselves: a name that is only in the machine's own hosts file is nobody else's business. */
async function resolvePublicly(host: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  const stop = () => resolver.cancel();
  signal.addEventListener("abort", stop);
  try {
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [four, six].flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    if (found.length === 0 && four.status === "rejected") throw four.reason;
    return found;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

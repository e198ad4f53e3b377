import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, isIPv6, type LookupFunction } from "node:net";
import type { FetchPolicy } from "./policy.ts";
import { ENCODINGS } from "./read-body.ts";
import { refusal } from "./refusals.ts";

/** What is sent along, as its media type has it; then it is a POST. */
export type Told = { type: string; body: string };

/** One request, no redirects followed. The connection goes to an address that was checked, whatever the name says later. */
export async function ask(url: URL, accept: string, policy: FetchPolicy, signal: AbortSignal, told?: Told) {
  refuseOddAddress(url, policy);
  // IPv6 stands in brackets in an address, and nowhere else.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await inTime(policy.resolve(host, signal), signal);
  if (addresses.length === 0) throw refusal("no-such-host");
  // One bad address among good ones is how a name is made to pass a check that looks at the first alone.
  if (!addresses.every(policy.isAllowed)) throw refusal("not-public");
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  const sent = request(url, {
    hostname: host,
    lookup: answering(addresses),
    // An agent would keep the connection for whoever asks next, or send it through a proxy of the environment.
    agent: false,
    rejectUnauthorized: true,
    signal,
    ...(told && { method: "POST" }),
    headers: { accept, "accept-encoding": ENCODINGS, "user-agent": "Standfirst (link preview)", ...headersOf(told) },
  });
  sent.once("response", (response) => {
    // A connection may break once more while it is being closed.
    response.on("error", () => undefined);
    resolve(response);
  });
  sent.on("error", reject);
  sent.end(told?.body);
  return promise;
}

function headersOf(told: Told | undefined): Record<string, string> {
  return told ? { "content-type": told.type, "content-length": String(Buffer.byteLength(told.body)) } : {};
}

function refuseOddAddress(url: URL, policy: FetchPolicy): void {
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refusal("no-web-address");
  if (url.username || url.password) throw refusal("names-a-user");
  if (!policy.isPortAllowed(url.port)) throw refusal("odd-port");
}

/** Node's own lookup would ask the name servers a second time, and may get another answer then. */
function answering(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_, options, told) => {
    const [first] = all;
    if (options.all) told(null, all);
    else if (first) told(null, first.address, first.family);
  };
}

/** A resolver that never answers must not hold up more than its own request. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", stop));
}

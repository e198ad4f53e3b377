import type { IncomingMessage } from "node:http";
import { ask } from "./ask.ts";
import { type FetchPolicy, THE_WEB } from "./policy.ts";
import { takeBody } from "./read-body.ts";
import { networkRefusal, refusal, refusedStatus } from "./refusals.ts";

export type Wish = {
  /** Media types that are taken, without parameters; null where the content itself will tell. */
  types: readonly string[] | null;
  /** Largest body, unpacked. */
  maxBytes: number;
};

/** `url` is where it was found after all redirects; `charset` as the header names it. */
export type Found = { url: URL; type: string; charset: string | undefined };
export type Foreign = Found & { bytes: Buffer };

const MAX_REDIRECTS = 5;

/**
 * The only way to anything that is not ours: pages, pictures, descriptions. Reaches public addresses alone, checked anew
 * at every redirect; sends no cookies and keeps none. Throws AppError with a sentence for whoever named the address.
 */
export async function fetchForeign(address: string, wish: Wish, policy: FetchPolicy = THE_WEB): Promise<Foreign> {
  return takeForeign(address, wish, policy, async (found, body) => ({
    ...found,
    bytes: Buffer.concat(await Array.fromAsync(body)),
  }));
}

/** The same for what is too large for memory: `take` gets the body piece by piece, and its own refusals pass through. */
export async function takeForeign<T>(
  address: string,
  wish: Wish,
  policy: FetchPolicy,
  take: (found: Found, body: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(policy.timeoutMs);
  try {
    const { url, response } = await follow(address, wish, policy, signal);
    try {
      const { type, charset } = contentType(response);
      if (wish.types && !wish.types.includes(type)) throw refusal("wrong-type");
      return await takeBody(response, wish.maxBytes, signal, (body) => take({ url, type, charset }, body));
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") throw error;
    if (signal.aborted) throw refusal("too-slow");
    throw networkRefusal(error);
  }
}

async function follow(address: string, wish: Wish, policy: FetchPolicy, signal: AbortSignal) {
  let url = parsed(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await ask(url, wish.types?.join(", ") ?? "*/*", policy, signal);
    const status = response.statusCode ?? 0;
    if (status === 200) return { url, response };
    response.destroy();
    const { location } = response.headers;
    if (!REDIRECTS.has(status) || !location) throw refusedStatus(status);
    url = parsed(location, url);
  }
  throw refusal("too-many-redirects");
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw refusal("no-web-address");
  return new URL(address, base);
}

function contentType({ headers }: IncomingMessage): Pick<Foreign, "type" | "charset"> {
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
  const charset = parameters.join(";").match(/charset\s*=\s*"?([^\s";]+)/i)?.[1];
  return { type: type.trim().toLowerCase(), charset };
}

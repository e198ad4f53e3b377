import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { loggedAddress } from "#lib/kernel/page-cache/log.ts";
import { type Noted, nothingNoted, renderScope } from "#lib/kernel/page-cache/scope.ts";
import type { createSlots } from "#lib/kernel/page-cache/slots.ts";

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
export type Captured = Answer & Noted;

export type Render = (url: string, cookie?: string) => Promise<Captured>;

const LONGEST_RENDER_MS = 30_000;

/**
 * Renders one URL through the framework from a request of our own making, so nothing of a client can reach a page for
 * another. Only a preview brings a cookie. Rejects when a render takes longer than 30 s.
 */
export function createRender(handle: Handle, publicUrl: URL): Render {
  const headers = {
    host: publicUrl.host,
    "user-agent": "standfirst",
    accept: "text/html,*/*",
    "x-forwarded-host": publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.slice(0, -1),
  };
  return async (url, cookie) => {
    const noted = { ...nothingNoted(), remembers: true };
    const req = syntheticRequest(url, cookie === undefined ? { ...headers } : { ...headers, cookie });
    const answer = await renderScope.run(noted, () => capture(handle, req));
    return { ...answer, ...noted };
  };
}

/** So many at once, and no more. Rejects with Busy. */
export function inSlots(render: Render, slot: ReturnType<typeof createSlots>): Render {
  return (url, cookie) => slot(() => render(url, cookie));
}

function syntheticRequest(url: string, headers: Record<string, string>): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.method = "GET";
  req.url = url;
  req.headers = headers;
  req.push(null);
  return req;
}

function capture(handle: Handle, req: IncomingMessage): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const res = new ServerResponse(req);
  const chunks: Buffer[] = [];
  const timer = setTimeout(() => {
    reject(new Error(`Rendering ${loggedAddress(req.url ?? "")} took longer than ${LONGEST_RENDER_MS} ms`));
    res.emit("close");
  }, LONGEST_RENDER_MS);

  function keep(chunk: unknown, encoding?: unknown): void {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }

  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    setHeaders(res, rest.at(-1));
    return res;
  };
  res.write = (chunk: unknown, encoding?: unknown, done?: unknown) => {
    keep(chunk, encoding);
    callLast(encoding, done);
    return true;
  };
  res.end = (chunk?: unknown, encoding?: unknown, done?: unknown) => {
    keep(chunk, encoding);
    callLast(chunk, encoding, done);
    res.finished = true;
    resolve({ status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(chunks) });
    // The framework waits for these before it lets go of the request.
    res.emit("finish");
    res.emit("close");
    return res;
  };

  handle(req, res).catch(reject);
  return promise.finally(() => clearTimeout(timer));
}

function setHeaders(res: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let i = 0; i < headers.length; i += 2) res.setHeader(headers[i], headers[i + 1]);
  } else if (typeof headers === "object" && headers !== null) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
  }
}

/** Node lets the callback stand in any of the last places. */
function callLast(...candidates: unknown[]): void {
  const done = candidates.findLast((each) => typeof each === "function");
  if (done) process.nextTick(done);
}

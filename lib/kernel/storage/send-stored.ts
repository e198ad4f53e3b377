import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import fresh from "fresh";
import rangeParser from "range-parser";
import { problemOf } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { sendText } from "#lib/kernel/page-cache/answer.ts";
import type { Facts, Part, Storage } from "./contract.ts";
import { storage } from "./storage.ts";

type Headers = [string, string][];
type Wish = {
  /** Null where no file can be: the address is none that we make. */
  name: string | null;
  type: string;
  /** Sent with every answer, refusals too. */
  safety: Headers;
  /** What the sentences call it. */
  what: "picture" | "file";
  /** Instead of KEEP. */
  keep?: string;
  /** Answers where nothing is stored under the name. Never rejects. */
  otherwise?: () => Promise<void>;
};

type Opened = Awaited<ReturnType<Storage["open"]>>;

const KEEP = "public, max-age=31536000, immutable";
const RETRY: Headers = [["Retry-After", "5"]];

/**
 * Answers a request with a stored file whose content never changes, wherever it is stored: whole or in part, as it
 * comes from there. When the client leaves, the reading ends. Never rejects.
 */
export async function sendStored(req: IncomingMessage, res: ServerResponse, wish: Wish): Promise<void> {
  const { name, safety, what } = wish;
  if (req.method !== "GET" && req.method !== "HEAD") {
    return sendText(res, 405, "Read only", [["Allow", "GET, HEAD"], ...safety]);
  }
  if (name === null) return sendText(res, 404, `There is no ${what} at this address.`, safety);
  // Whoever left while a size was being made wants nothing any more, and says so no second time.
  if (res.destroyed) return;
  const gone = new AbortController();
  res.once("close", () => gone.abort());
  try {
    await answer(req, res, { ...wish, name }, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (wish.otherwise && isMissing(error)) await wish.otherwise();
    else explain(res, error, wish);
  }
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  { name, type, safety, what, keep = KEEP }: Wish & { name: string },
  signal: AbortSignal,
): Promise<void> {
  // Most requests want all of it: one question to the store is enough then.
  const known = isPlain(req) ? null : await storage().stat(name);
  if (known && isChanged(req, known)) return sendText(res, 412, `The ${what} is another one.`, safety);
  const always: Headers = [["Cache-Control", keep], ...safety, ["Accept-Ranges", "bytes"]];
  if (known && fresh(req.headers, { etag: known.tag, "last-modified": known.modified.toUTCString() })) {
    return end(res, 304, [...always, ...marks(known)]);
  }
  const part = known && wantedPart(req, known);
  if (part === "outside") {
    const size: [string, string] = ["Content-Range", `bytes */${known?.size}`];
    return sendText(res, 416, `This part of the ${what} does not exist.`, [size, ...safety]);
  }
  const file = req.method === "HEAD" && known ? known : await storage().open(name, part ?? undefined, signal);
  const { size } = file;
  const headers: Headers = [...always, ...marks(file), ["Content-Type", type]];
  if (part) headers.push(["Content-Range", `bytes ${part.from}-${part.to}/${size}`]);
  headers.push(["Content-Length", String(part ? part.to - part.from + 1 : size)]);
  if (!isOpen(file)) return end(res, part ? 206 : 200, headers);
  setHead(res, part ? 206 : 200, headers);
  await pipeline(file.body, res);
}

function isOpen(file: Facts | Opened): file is Opened {
  return "body" in file;
}

function isPlain({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && !Object.keys(headers).some((name) => name === "range" || name.startsWith("if-"));
}

/** The client wants only what it knows (If-Match, If-Unmodified-Since), and this is another file. */
function isChanged({ headers }: IncomingMessage, { tag, modified }: Facts): boolean {
  const match = headers["if-match"];
  if (match !== undefined) return match !== "*" && !match.split(/\s*,\s*/).includes(tag);
  const since = Date.parse(headers["if-unmodified-since"] ?? "");
  return seconds(modified) > since;
}

/** Null for the whole: also when several parts are wanted, or a part of a file that is no longer the same. */
function wantedPart({ headers }: IncomingMessage, { size, tag, modified }: Facts): Part | "outside" | null {
  if (headers.range === undefined) return null;
  const same = headers["if-range"];
  if (typeof same === "string" && !(same.includes('"') ? same === tag : seconds(modified) <= Date.parse(same)))
    return null;
  const found = rangeParser(size, headers.range, { combine: true });
  if (found === -1) return "outside";
  if (found === -2 || found.type !== "bytes" || found.length !== 1 || !found[0]) return null;
  return { from: found[0].start, to: found[0].end };
}

function marks({ tag, modified }: Facts): Headers {
  return [
    ["ETag", tag],
    ["Last-Modified", modified.toUTCString()],
  ];
}

/** As the headers of HTTP tell moments: without milliseconds. */
function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000) * 1000;
}

function setHead(res: ServerResponse, status: number, headers: Headers): void {
  res.statusCode = status;
  for (const [name, value] of headers) res.setHeader(name, value);
}

function end(res: ServerResponse, status: number, headers: Headers): void {
  setHead(res, status, headers);
  res.end();
}

function isMissing(error: unknown): boolean {
  return problemOf(error).code === "not-found";
}

function explain(res: ServerResponse, error: unknown, { safety, what }: Wish): void {
  const { code } = problemOf(error);
  if (isMissing(error)) return sendText(res, 404, `There is no ${what} at this address.`, safety);
  log().error({ error }, `could not read a ${what}`);
  const status = code === "unavailable" ? 503 : 500;
  sendText(res, status, `The ${what} cannot be read at the moment.`, [...RETRY, ...safety]);
}

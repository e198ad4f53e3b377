import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { sendPage, sendProblem, sendRedirect, sendText, sendTrouble } from "#lib/kernel/page-cache/answer.ts";
import { createAssets, NoSuchAsset } from "#lib/kernel/page-cache/asset.ts";
import { type PageCache, pageCache } from "#lib/kernel/page-cache/cache.ts";
import { clientAddress } from "#lib/kernel/page-cache/client-address.ts";
import { withQuery } from "#lib/kernel/page-cache/compose.ts";
import type { Elsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { securityHeaders } from "#lib/kernel/page-cache/headers.ts";
import { NO_OLD_ADDRESSES, type OldAddresses } from "#lib/kernel/page-cache/instead.ts";
import { canonicalPath, type Parameters, pageKey, readerParameters, splitTarget } from "#lib/kernel/page-cache/key.ts";
import { follow, type Log, type LogLine, loggedPath } from "#lib/kernel/page-cache/log.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import { createPass, isUnder, type Route } from "#lib/kernel/page-cache/pass.ts";
import { createPreview } from "#lib/kernel/page-cache/preview.ts";
import { createReader } from "#lib/kernel/page-cache/reader.ts";
import {
  isForPrograms,
  MALFORMED,
  NOT_FOUND,
  type Refusal,
  refuse,
  speaksFramework,
  tooMany,
} from "#lib/kernel/page-cache/refuse.ts";
import { createRender, type Handle, inSlots, type Render } from "#lib/kernel/page-cache/render.ts";
import { createRooms, type Room } from "#lib/kernel/page-cache/rooms.ts";
import { Busy, createSlots } from "#lib/kernel/page-cache/slots.ts";
import { createTurns } from "#lib/kernel/page-cache/turns.ts";
import { fileKey } from "#lib/kernel/page-cache/version.ts";

export type FrontOptions = {
  /** The framework's request handler. */
  handle: Handle;
  /** Has pages rendered elsewhere too (threads/spread.ts). */
  spread?: (here: Render) => Render;
  /** Where readers reach the site: its host is what pages are rendered for, its origin what forms may come from. */
  publicUrl: URL;
  dev?: boolean;
  /** How many proxies of our own stand in front; see client-address.ts. */
  proxies?: number;
  cache?: PageCache;
  /** Canonical URL paths of the files in `public/` and of the built files. */
  files?: readonly string[];
  /** The origins that reader pages may frame; none without. */
  frames?: readonly string[];
  /** Files that readers' browsers fetch without us. */
  elsewhere?: Elsewhere | undefined;
  /** Asked where no page answers. */
  old?: OldAddresses;
  /** Told of everything that was sent with a mark, by the path that was asked for; it comes with every hit, so it is quick. */
  count?: (mark: string, path: string, req: IncomingMessage) => void;
  /** Tried before everything else. */
  routes?: readonly Route[];
  parameters?: Parameters;
  /** How many pages render at once, and how many more may wait for that. */
  rendering?: { running: number; waiting: number };
  /** The same for pages that are not kept, and how many of them a client may ask for in a minute. */
  searching?: { running: number; waiting: number; each: number };
  log?: Log;
  /** Told of every failure, with the request's id. */
  report: (error: unknown, id: string) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/** A reader's request as it is understood: `canonical` is the one spelling of its path, `movedTo` set when it came in another. */
type Asked = { canonical: string; query: string; movedTo: string | null; key: string; once?: boolean };

/** The request listener of the process: refuses, answers from the page cache, renders, or passes on to the framework. */
export function createFront(options: FrontOptions): RequestListener {
  const { handle, publicUrl, dev = false, cache = pageCache(), routes = [] } = options;
  const { parameters = readerParameters, rendering = { running: 8, waiting: 200 }, now = Date.now } = options;
  const { log, report, proxies = 0, elsewhere, old = NO_OLD_ADDRESSES, count } = options;
  const { searching = { running: 2, waiting: 50, each: 120 } } = options;
  const files = new Set(options.files);
  const security = securityHeaders(publicUrl, options.frames ?? [], elsewhere?.origin);
  const here = createRender(handle, publicUrl);
  const spread = options.spread?.(here) ?? here;
  const render = inSlots(spread, createSlots(rendering));
  const renderOnce = inSlots(spread, createSlots(searching));
  const reader = {
    cache,
    render,
    renderOnce,
    headers: security.reader,
    framing: security.framing,
    elsewhere,
    old,
    now,
  };
  const { find: findPage, findOld } = createReader(reader);
  const takeTurn = createTurns({ most: searching.each, everyMs: 60_000, now });
  const findAsset = createAssets({ cache, render, headers: security.file, files });
  const preview = createPreview(render, security);
  const pass = createPass(handle, security, dev, proxies);
  const roomOf = createRooms({ files, dev });

  return function listener(req, res) {
    // A key is the canonical spelling of a target, so a target that is a key needs no parsing.
    const kept = req.method === "GET" || req.method === "HEAD" ? cache.get(req.url as string) : undefined;
    if (kept !== undefined && !speaksFramework(req)) send(req, res, kept);
    else {
      const id = randomBytes(9).toString("base64url");
      // With no listener a client that leaves early could end the process; its leaving is in the log line.
      res.on("error", () => undefined);
      answer(req, res, id).catch((error: unknown) => apologise(res, error, id));
    }
  };

  function send(req: IncomingMessage, res: ServerResponse, page: Page, path?: string): void {
    sendPage(req, res, page);
    if (page.mark !== null) count?.(page.mark, path ?? pathIn(req.url as string), req);
  }

  async function answer(req: IncomingMessage, res: ServerResponse, id: string): Promise<void> {
    const asked = understand(req.url ?? "");
    if (asked === null) return turnAway(res, MALFORMED);
    const { path, room, route, respelled } = asked;
    const line = { id, path: loggedPath(path, room), cache: "pass" as LogLine["cache"] };
    if (log) follow(log, req, res, line);
    const refusal = refusalOf(req, asked);
    if (refusal) return turnAway(res, refusal);
    if (route) return pass.mounted(route, req, res, id);
    if (respelled !== null) return sendRedirect(res, respelled, security.reader);
    if (dev || !isOurs(room)) return pass.framework(req, res, id, room);
    if (room === "preview") return sendPage(req, res, await preview(req.url as string, req.headers.cookie));
    line.cache = cache.get(asked.key) ? "hit" : "miss";
    if (room === "asset") return sendPage(req, res, await findAsset(asked.key));
    return answerReader(req, res, asked);
  }

  function refusalOf(req: IncomingMessage, asked: { room: Room; path: string; once?: boolean }): Refusal | null {
    const refusal = refuse(req, asked.room, asked.path, publicUrl.origin);
    const wait = refusal === null && asked.once ? takeTurn(clientAddress(req, proxies)) : 0;
    return wait > 0 ? tooMany(wait) : refusal;
  }

  async function answerReader(req: IncomingMessage, res: ServerResponse, asked: Asked): Promise<void> {
    const { canonical, movedTo } = asked;
    // Who asks for an old address in another spelling is led on in one step, and everybody else to the one spelling.
    if (movedTo !== null && !(await isOld(asked))) return sendRedirect(res, movedTo, security.reader);
    const { page, rest } = await findReaders(asked);
    // A rule may wait behind a page.
    if (movedTo !== null && page.status === 200) return sendRedirect(res, movedTo, security.reader);
    send(req, res, page.keepsQuery && rest !== "" ? withQuery(page, rest) : page, canonical);
  }

  /** Looks the rules up alone: no spelling that somebody made up has a page rendered. */
  async function isOld({ canonical, query }: Asked): Promise<boolean> {
    // Another spelling of the desk's addresses counts as a reader's.
    if (roomOf(canonical, canonical) !== "reader") return false;
    const known = async () =>
      (query !== "" && (await old.withQuery(canonical, query))) || (await old.of(canonical)) !== null;
    // The one spelling needs no database.
    return known().then(Boolean, () => false);
  }

  /** A page, or what stands at an old address. `rest` is the query without what was part of the address. */
  async function findReaders({ canonical, query, key, once }: Asked) {
    const known = query === "" ? null : await old.withQuery(canonical, query).catch(unlessKept);
    if (known) return { page: await findOld(known.key), rest: known.rest };
    return { page: await findPage(key, once), rest: query };

    /** What is kept goes on being sent while the database cannot be asked. */
    function unlessKept(error: unknown): null {
      if (cache.get(key)) return null;
      throw error;
    }
  }

  function turnAway(res: ServerResponse, { status, code, text, headers = [] }: Refusal): void {
    const all = [...headers, ...security.reader];
    if (isForPrograms(res.req.url ?? "")) sendProblem(res, { status, code, detail: `${text}.` }, all);
    else sendText(res, status, text, all);
  }

  /** Null for a target that nobody sends in good faith. */
  function understand(url: string) {
    const target = splitTarget(url);
    const canonical = target && canonicalPath(target.path);
    if (target === null || canonical === null) return null;
    const { path, query } = target;
    const route = routes.find(({ prefix }) => isUnder(path, prefix));
    const room = route ? "mounted" : roomOf(path, canonical);
    const isMoved = path !== canonical && (room === "reader" || room === "preview");
    const movedTo = isMoved ? canonical + (query && `?${query}`) : null;
    // A reader's address may be an old one, whatever its spelling.
    const respelled = dev || room === "preview" ? movedTo : null;
    return {
      path,
      canonical,
      query,
      room,
      route,
      movedTo,
      respelled,
      ...(room === "asset"
        ? { key: fileKey(canonical, query) }
        : pageKey(canonical, room === "reader" ? query : "", parameters)),
    };
  }

  function apologise(res: ServerResponse, error: unknown, id: string): void {
    if (error instanceof NoSuchAsset) return turnAway(res, NOT_FOUND);
    report(error, id);
    const headers: [string, string][] = [["X-Request-Id", id], ...security.reader];
    if (isForPrograms(res.req.url ?? "")) sendProblem(res, FAILED, headers);
    else sendTrouble(res, error instanceof Busy ? 503 : 500, headers);
  }
}

/** What only pages wait for is never busy for programs. */
const FAILED = { status: 500, code: "internal", detail: "Something went wrong. Try again in a moment." };

function pathIn(key: string): string {
  const mark = key.indexOf("?");
  return mark < 0 ? key : key.slice(0, mark);
}

function isOurs(room: Room): boolean {
  return room === "reader" || room === "asset" || room === "preview";
}

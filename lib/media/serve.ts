import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Media } from "#db/schema/media.ts";
import { firstRecipes, type Recipe, recipesOf, widthsOf } from "#lib/content/made-sizes.ts";
import { addressOf } from "#lib/content/picture-parts.ts";
import { log } from "#lib/kernel/log.ts";
import { sendText } from "#lib/kernel/page-cache/answer.ts";
import { sendStored } from "#lib/kernel/storage/send-stored.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { addressed, cutOf, isFormer } from "./addresses.ts";
import { makeWished } from "./making.ts";
import { madeName, type Wished, wishOf } from "./names.ts";
import { pictureById } from "./wished.ts";

const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
];
/** How long a reader waits for the very size, and how much longer where nothing can stand in for it. */
export type Patience = { soonMs: number; thenMs: number };

export const serveMedia = servingMedia({ soonMs: 2_000, thenMs: 18_000 });

/**
 * Answers everything under /media/: the made sizes by their exact names, and nothing else. The path is compared as it
 * came, so an encoded character or a dot segment never matches. Originals have no address.
 */
export function servingMedia(patience: Patience) {
  return function serve(req: IncomingMessage, res: ServerResponse, { pathname }: URL): Promise<void> {
    const wish = wishOf(pathname.replace(/^\/media\//, ""));
    if (!wish) return sendStored(req, res, { name: null, type: "", safety: SAFETY, what: "picture" });
    const otherwise = () => grant(req, res, wish, patience).catch((error: unknown) => refuse(res, error));
    return send(req, res, wish, { otherwise });
  };
}

type More = { otherwise?: () => Promise<void>; keep?: string };

function send(req: IncomingMessage, res: ServerResponse, { id, mark, recipe }: Wished, more: More = {}): Promise<void> {
  const { type } = recipe;
  return sendStored(req, res, { name: madeName(id, mark, recipe), type, safety: SAFETY, what: "picture", ...more });
}

/** Makes what is wished for and not there yet, where the address is signed. */
async function grant(req: IncomingMessage, res: ServerResponse, wish: Wished, patience: Patience): Promise<void> {
  const row = await pictureById(wish.id);
  if (!row) return refuse(res);
  const cut = cutOf(row, wish.mark);
  if (!cut) return isFormer(row, wish.mark) ? lead(res, row, wish.recipe) : refuse(res);
  const picture = addressed(row, cut);
  if (!recipesOf(picture).some((recipe) => isSame(recipe, wish.recipe))) return refuse(res);
  const making = makeWished(row, cut, wish.recipe).then(
    () => true,
    () => false,
  );
  if (await soon(making, patience.soonMs)) return send(req, res, wish);
  const [small, large] = firstRecipes(picture);
  for (const recipe of wish.recipe.width > small.width ? [large, small] : [small, large]) {
    const other = { ...wish, recipe };
    // Browsers look at what a picture is, not at what its address ends in.
    if (await storage().exists(madeName(other.id, other.mark, recipe)))
      return send(req, res, other, { keep: "no-store" });
  }
  if (await soon(making, patience.thenMs)) return send(req, res, wish);
  sendText(res, 503, "The picture cannot be made at the moment.", [["Retry-After", "5"], ...SAFETY]);
}

/** False when it failed, or is not done after so long. */
async function soon(making: Promise<boolean>, ms: number): Promise<boolean> {
  const enough = new AbortController();
  const late = wait(ms, false, { signal: enough.signal, ref: false }).catch(() => false);
  return await Promise.race([making, late]).finally(() => enough.abort());
}

/** Pages that somebody keeps from before a change show the picture as it is now. */
function lead(res: ServerResponse, row: Media, { shape, type, width }: Recipe): void {
  const picture = addressed(row);
  const widths = widthsOf(picture, shape, type);
  const nearest = widths.find((each) => each >= width) ?? widths.at(-1);
  // A moving picture has no AVIF of the whole.
  const recipe = nearest === undefined ? firstRecipes(picture)[1] : { shape, type, width: nearest };
  const headers = [
    ["Location", addressOf(picture.base, recipe)],
    ["Cache-Control", "no-store"],
    ["Content-Length", "0"],
  ];
  res.writeHead(302, [...headers, ...SAFETY].flat());
  res.end();
}

function refuse(res: ServerResponse, error?: unknown): void {
  if (error === undefined) return sendText(res, 404, "There is no picture at this address.", SAFETY);
  log().error({ error }, "could not look for a picture");
  sendText(res, 503, "The picture cannot be read at the moment.", [["Retry-After", "5"], ...SAFETY]);
}

function isSame(a: Recipe, b: Recipe): boolean {
  return a.shape === b.shape && a.type === b.type && a.width === b.width;
}

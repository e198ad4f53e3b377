import { LRUCache } from "lru-cache";
import type { Media } from "#db/schema/media.ts";
import type { Recipe } from "#lib/content/made-sizes.ts";
import { log } from "#lib/kernel/log.ts";
import { shared } from "#lib/kernel/shared.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { type Cut, markOf } from "./addresses.ts";
import { madeOf } from "./made-of.ts";
import { madeName } from "./names.ts";
import { isBusy, wishInTurn } from "./queue.ts";
import { isStill } from "./wished.ts";

/** How long a size that could not be made is not tried again. */
const TRIED_FOR_MS = 60_000;

type State = { underWay: Map<string, Promise<void>>; failed: LRUCache<string, true> };

/** Makes one size that is wished for and stores it; whoever wishes for the same meanwhile waits for the same. */
export function makeWished(row: Media, cut: Cut, recipe: Recipe): Promise<void> {
  const { underWay, failed } = shared("made-sizes", newState);
  const name = madeName(row.id, markOf(row, cut), recipe);
  const known = underWay.get(name);
  if (known !== undefined) return known;
  if (failed.has(name)) return Promise.reject(new Error("This size could not be made a moment ago."));
  const making = wishInTurn(() => make(row, cut, [recipe]))
    .catch((error: unknown) => {
      if (!isBusy(error)) {
        failed.set(name, true);
        log().warn({ error, name }, "a size of a picture could not be made");
      }
      throw error;
    })
    .finally(() => underWay.delete(name));
  underWay.set(name, making);
  return making;
}

/** Makes these sizes in one go and stores them, unless the picture is another one by then. */
async function make(row: Media, cut: Cut, recipes: Recipe[]): Promise<void> {
  const files = await madeOf(row, cut, recipes);
  if (!(await isStill(row))) return;
  for (const { name, bytes } of files) await storage().put(name, bytes);
}

function newState(): State {
  return { underWay: new Map(), failed: new LRUCache({ max: 1_000, ttl: TRIED_FOR_MS }) };
}

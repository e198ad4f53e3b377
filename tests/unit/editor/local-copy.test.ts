import { beforeEach, expect, test } from "vitest";
import {
  forgetLocally,
  forgetOldCopies,
  keepLocally,
  localCopies,
  localCopyKey,
} from "#components/editor/local-copy.ts";
import type { Text } from "#components/editor/text.ts";

/** What of Web Storage is used, over a map; `full` refuses like a browser out of room. */
function aStore({ full = false } = {}): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
const text = { title: "Lake", body: "{}" } as Text;
const NOON = Date.parse("2030-01-15T12:00:00.000Z");
const DAY = 24 * 60 * 60 * 1000;
let store: Storage;
beforeEach(() => {
  store = aStore();
});

const keep = (id: string, tab: string, at: number) =>
  keepLocally(store, { key: localCopyKey(id, 3, tab), version: 3, at, text });

test("unsaved text is found again, the newest first, and only that of the same article", () => {
  keep("a1", "x", NOON);
  keep("a1", "y", NOON + 1);
  keep("a2", "x", NOON);
  expect(localCopies(store, "a1").map(({ key }) => key)).toEqual([
    localCopyKey("a1", 3, "y"),
    localCopyKey("a1", 3, "x"),
  ]);
  expect(localCopies(store, "a1")[0]).toMatchObject({ version: 3, text: { title: "Lake" } });
});

test("a saved text is forgotten", () => {
  keep("a1", "x", NOON);
  forgetLocally(store, [localCopyKey("a1", 3, "x")]);
  expect(localCopies(store, "a1")).toEqual([]);
});

test("a full browser stops nobody from writing", () => {
  store = aStore({ full: true });
  expect(keep("a1", "x", NOON)).toBe(false);
});

test("damaged entries are passed over, and swept with what nobody came back for in a month", () => {
  store.setItem(localCopyKey("a1", 3, "z"), "{damaged");
  keep("a1", "old", NOON - 31 * DAY);
  keep("a1", "new", NOON - DAY);
  expect(localCopies(store, "a1")).toHaveLength(2);
  forgetOldCopies(store, NOON);
  expect(store.length).toBe(1);
});

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetLastWords, keepLastWords, moveLastWords } from "#components/editor/last-words.ts";
import {
  asideOf,
  copiesOf,
  forgetAside,
  forgetCopies,
  keepAside,
  keepCopy,
  type LocalCopy,
  shelf,
  sweepCopies,
} from "#components/editor/local-copy.ts";
import type { Text } from "#components/editor/text.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse("2030-01-15T12:00:00.000Z");

function aText(title: string): Text {
  return { ...({ title, standfirst: "", bylines: [], topics: [] } as unknown as Text), body: '{"type":"doc"}' };
}

function aCopy(facts: Partial<LocalCopy> = {}): LocalCopy {
  const { article = "a1", tab = "tab1" } = facts;
  const key = `${article}.${tab}.once`;
  return { key, article, tab, version: 4, by: "mara", at: NOW, text: aText("Unsaved"), ...facts };
}

/** Enough of a browser's storage to write the last words into. */
function aStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
  };
}

beforeEach(async () => {
  vi.stubGlobal("localStorage", aStorage());
  const db = await shelf();
  await Promise.all([db.clear("copies"), db.clear("aside")]);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("what is typed is kept for each article and tab, and a later copy takes the place of the earlier", async () => {
  await keepCopy(aCopy({ text: aText("First") }));
  await keepCopy(aCopy({ text: aText("First and second"), at: NOW + 1 }));
  await keepCopy(aCopy({ tab: "tab2", text: aText("In the other tab"), at: NOW + 2 }));
  await keepCopy(aCopy({ article: "a2", text: aText("Another article") }));
  expect((await copiesOf("a1")).map(({ text }) => text.title)).toEqual(["In the other tab", "First and second"]);
});

test("copies are forgotten when they are saved, and after thirty days when nobody came back", async () => {
  await keepCopy(aCopy());
  await keepCopy(aCopy({ tab: "old", at: NOW - 30 * DAY - 1 }));
  await keepCopy(aCopy({ tab: "young", at: NOW - 29 * DAY }));
  await sweepCopies(NOW);
  await forgetCopies([aCopy().key]);
  expect((await copiesOf("a1")).map(({ tab }) => tab)).toEqual(["young"]);
});

test("a text that was set aside stays until it is thrown away, however old", async () => {
  const text = { key: "a1.1", article: "a1", label: "Your text", at: NOW - 400 * DAY, text: aText("Aside") };
  await keepAside(text);
  await sweepCopies(NOW);
  expect(await asideOf("a1")).toEqual([text]);
  await forgetAside(text.key);
  expect(await asideOf("a1")).toEqual([]);
});

test("last words are found again among the copies, in the place of what the same tab had kept before", async () => {
  await keepCopy(aCopy({ text: aText("A quarter of a second earlier") }));
  expect(keepLastWords(aCopy({ text: aText("Last words"), at: NOW + 200 }))).toBe(true);
  await moveLastWords("a1");
  expect((await copiesOf("a1")).map(({ text }) => text.title)).toEqual(["Last words"]);
  expect(localStorage.length).toBe(0);
});

test("last words of a page that went on after all do not replace what it wrote later", async () => {
  keepLastWords(aCopy({ text: aText("Before the back button") }));
  await keepCopy(aCopy({ text: aText("After it"), at: NOW + 60_000 }));
  await moveLastWords("a1");
  expect((await copiesOf("a1")).map(({ text }) => text.title)).toEqual(["After it"]);
});

test("once saved, the last words are forgotten, and those of other articles stay", async () => {
  keepLastWords(aCopy());
  keepLastWords(aCopy({ article: "a2" }));
  forgetLastWords(aCopy().key);
  await moveLastWords("a1");
  expect(await copiesOf("a1")).toEqual([]);
  await moveLastWords("a2");
  expect(await copiesOf("a2")).toHaveLength(1);
});

test("a browser without room says so instead of stopping the writer", () => {
  localStorage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  expect(keepLastWords(aCopy())).toBe(false);
});

test("what the former version kept is offered too: unsaved copies and texts set aside", async () => {
  const old = { version: 3, at: NOW, text: aText("From before the update") };
  localStorage.setItem("standfirst.unsaved.a1.3.oldtab", JSON.stringify(old));
  localStorage.setItem("standfirst.unsaved.a1.4.broken", "{");
  localStorage.setItem("standfirst.aside.a1", JSON.stringify([{ label: "Your text", at: NOW, text: aText("Aside") }]));
  await moveLastWords("a1");
  expect(await copiesOf("a1")).toMatchObject([{ version: 3, by: null, text: { title: "From before the update" } }]);
  expect(await asideOf("a1")).toMatchObject([{ label: "Your text", text: { title: "Aside" } }]);
  expect(localStorage.length).toBe(0);
});

test("a storage that does not answer is given up on, so that the last words go elsewhere, and asked again later", async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = vi.spyOn(indexedDB, "open").mockReturnValue(new IDBOpenDBRequest());
  const fresh = await import("#components/editor/local-copy.ts");
  const refused = expect(fresh.keepCopy(aCopy())).rejects.toThrow("does not answer");
  await vi.advanceTimersByTimeAsync(4_000);
  await refused;
  opening.mockRestore();
  vi.useRealTimers();
  await fresh.keepCopy(aCopy());
  expect(await fresh.copiesOf("a1")).toHaveLength(1);
});

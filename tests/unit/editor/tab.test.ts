import { afterEach, beforeEach, expect, test, vi } from "vitest";

const never = () => new Promise<never>(() => undefined);
const storage = { getItem: () => '["gonegone","livelive"]', setItem: () => undefined };

/** A page in a browser whose locks answer so. */
async function aPage(query: () => Promise<{ held: { name: string }[] }>) {
  vi.stubGlobal("window", {});
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("navigator", { locks: { query, request: never } });
  vi.resetModules();
  const { living, thisTab } = await import("#components/editor/tab.ts");
  return { living, tab: thisTab() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what tabs held that are gone is this one’s to take", async () => {
  const { tab, living } = await aPage(async () => ({ held: [{ name: "standfirst.tab.livelive" }, { name: "other" }] }));
  expect(await living()).toEqual(new Set(["livelive"]));
  expect(await tab.gone()).toEqual(["gonegone"]);
});

test("a browser that does not say which tabs are open keeps nobody waiting for the pen", async () => {
  const { tab, living } = await aPage(never);
  const asked = Promise.all([tab.gone(), living()]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toEqual([[], null]);
});

test("nor does one that refuses to", async () => {
  const { tab } = await aPage(() => Promise.reject(new Error("no")));
  expect(await tab.gone()).toEqual([]);
});

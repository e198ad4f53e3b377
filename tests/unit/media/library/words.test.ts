import { describe, expect, test } from "vitest";
import { idsWithin, inOrder, treeOf } from "#components/desk/media/library/folder-paths.ts";
import { narrowedBy, narrowings, tokensOf } from "#components/desk/media/library/narrow.ts";
import { common, wordsOf } from "#components/desk/media/library/shared-fields.ts";
import { kindInWords, marksOf } from "#components/desk/media/library/words.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";

const clock = { now: new Date("2030-01-15T12:00:00Z"), timeZone: "Europe/Kyiv" };
const item = (facts: Partial<NamedItem> = {}) =>
  ({
    ...{ kind: "picture", typeName: "JPEG", width: 4000, height: 3000, seconds: null, missing: [], used: true },
    ...{ usageEndsAt: null, trashedAt: null, credit: "", people: [], places: [], fileName: "a.jpg" },
    ...facts,
  }) as NamedItem;
const marks = (facts: Partial<NamedItem>) => marksOf(item(facts), clock).map(({ words }) => words);

describe("what is to be known at a glance", () => {
  test("what lacks, what nothing uses, and when usage ended or ends, by the site's calendar and to the last day", () => {
    expect(marks({})).toEqual([]);
    expect(marks({ missing: ["alt text", "credit"], used: false })).toEqual(["no alt text, no credit", "not used"]);
    expect(marks({ usageEndsAt: "2030-01-15T22:00:00.000Z" })).toEqual(["usage ends 15 January"]);
    expect(marks({ usageEndsAt: "2029-12-31T22:00:00.000Z" })).toEqual(["usage ended 31 December 2029"]);
    expect(marks({ usageEndsAt: "2030-03-01T22:00:00.000Z" })).toEqual([]);
  });

  test("a recording lacks no alt text, a document nothing; in the trash only the end counts", () => {
    expect(marks({ kind: "audio", missing: ["alt text", "credit"] })).toEqual(["no credit"]);
    expect(marks({ kind: "document", missing: ["alt text", "credit"] })).toEqual([]);
    expect(marks({ trashedAt: "2030-01-10T12:00:00Z", missing: ["credit"] })).toEqual(["goes for good on 9 February"]);
    expect(marks({ trashedAt: "2030-01-10T12:00:00Z", trashedBy: "Mira" })).toContain("thrown away by Mira");
  });

  test("kinds have their measure: pixels, minutes, or none", () => {
    expect(kindInWords(item())).toBe("JPEG, 4,000 × 3,000");
    expect(kindInWords(item({ kind: "audio", typeName: "MP3", seconds: 200.4, width: 0 }))).toBe("MP3, 3:20");
    expect(kindInWords(item({ kind: "video", typeName: "MP4", seconds: 3725 }))).toBe("MP4, 1:02:05");
    expect(kindInWords(item({ kind: "document", typeName: "PDF", width: 0 }))).toBe("PDF");
  });
});

describe("a form for many", () => {
  const day = (endsAt: string) => endsAt.slice(0, 10);

  test("shows what they have in common, and that they differ", () => {
    const two = [item({ credit: "A", people: ["Ada", "Q, Jr"] }), item({ credit: "B", people: ["Ada", "Q, Jr"] })];
    expect(common(two, "credit", day)).toBe(null);
    expect(common(two, "people", day)).toBe("Ada; Q, Jr");
    expect(common(two, "usageEnds", day)).toBe("");
  });

  test("writes what was touched alone: names as lists, an emptied day as no end", () => {
    expect(wordsOf({ credit: " Mira ", people: "Ada, Grace,", places: "Q, Jr; Kyiv", usageEnds: "" })).toEqual({
      ...{ credit: "Mira", people: ["Ada", "Grace"], places: ["Q, Jr", "Kyiv"], usageEnds: null },
    });
  });
});

describe("the filters' sentence", () => {
  const people = { me: "m", adders: [{ id: "m", name: "Mira" }, { id: "o", name: "Olha" }] }; // biome-ignore format: one thought

  test("says what is filtered, and each part can be taken out", () => {
    expect(tokensOf({ withoutAlt: "1", by: "m", days: "7" }, people)).toEqual([
      { words: "without alt text", without: { withoutAlt: undefined } },
      { words: "added in the last 7 days", without: { days: undefined } },
      { words: "added by me", without: { by: undefined } },
    ]);
    expect(tokensOf({ by: "gone", days: "90" }, people).map(({ words }) => words)).toEqual([
      "added in the last 90 days",
      "added by somebody who is gone",
    ]);
  });

  test("offers what is not filtered yet, oneself first", () => {
    const offered = narrowings({ withoutAlt: "1" }, people);
    expect(offered[0]?.options).toEqual([{ value: "withoutCredit=1", label: "without credit" }]);
    expect(offered.at(-1)?.options.map(({ label }) => label)).toEqual(["added by me", "added by Olha"]);
    expect(narrowedBy("days=7")).toEqual({ days: "7", from: undefined, to: undefined });
  });
});

describe("folders", () => {
  const folder = (id: string, name: string, parentId: string | null, items: number) => ({
    id,
    name,
    parentId,
    depth: 0,
    items,
  });
  const tree = treeOf([folder("d", "Day", "t", 4), folder("t", "Trip", null, 2), folder("x", "Day", "d", 1_000)]);

  test("stand in one another, with all that is within them counted as far as it is", () => {
    expect(inOrder(tree).map(({ path, count }) => `${path}: ${count}`)).toEqual([
      "Trip: 1,006+",
      "Trip / Day: 1,004+",
      "Trip / Day / Day: 1,000+",
    ]);
    expect(idsWithin(inOrder(tree)[1] as (typeof tree)[0])).toEqual(["d", "x"]);
  });
});

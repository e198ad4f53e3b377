import { expect, test } from "vitest";
import { midnightAfter } from "#components/desk/front/midnight.ts";
import { EMPTY, isSame, put, swap, tidied } from "#lib/front/arrangement.ts";
import { nextEnd, placedOf } from "#lib/front/placed.ts";
import { SaveFrontInput } from "#lib/front/schema.ts";
import { pinned, top } from "#tests/support/fronts.ts";

const [A, B, C] = ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc"] as const;
const HOUR_AGO = "2030-01-15T11:00:00.000Z";
const SOON = "2030-01-15T18:00:00.000Z";
const NOW = new Date("2030-01-15T12:00:00Z");

test("a story is put into a slot, moved past the newest, and taken out again without a trace", () => {
  const leading = put(EMPTY, { part: "top", index: 0 }, pinned(A));
  expect(leading).toEqual(top(pinned(A)));
  expect(swap(leading, { part: "top", index: 0 }, 1)).toEqual(top(null, pinned(A)));
  expect(put(leading, { part: "top", index: 0 }, null)).toEqual(EMPTY);
  const rail = put(leading, { part: C, index: 1 }, pinned(B));
  expect(rail.rails).toEqual([{ sectionId: C, slots: [null, pinned(B)] }]);
  expect(isSame(put(rail, { part: C, index: 1 }, null), leading)).toBe(true);
});

test("the same arrangement is the same text, in whatever order its rails came", () => {
  const rails = [B, A].map((sectionId) => ({ sectionId, slots: [pinned(C), null] }));
  const [one, other] = [rails, rails.toReversed()].map((each) => tidied({ top: [null], opinion: [], rails: each }));
  expect(one).toEqual({ top: [], opinion: [], rails: [A, B].map((sectionId) => ({ sectionId, slots: [pinned(C)] })) });
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test("a story that is in two places is refused where it stands the second time, and so is what no section has", () => {
  const said = (place: string, arrangement: object) =>
    SaveFrontInput.safeParse({ place, basedOn: 0, arrangement }).error?.issues.map(({ path }) => path.join("."));
  expect(said("site", { top: [{ articleId: A }, { articleId: B, related: [A] }] })).toEqual(["arrangement.top.1"]);
  expect(said("site", { top: [{ articleId: A }], opinion: [{ articleId: A }] })).toEqual(["arrangement.opinion.0"]);
  expect(said(A, { opinion: [{ articleId: B }] })).toEqual(["arrangement"]);
  expect(said("site", { top: [{ articleId: A, headline: "x".repeat(121) }] })).toEqual(["arrangement.top.0.headline"]);
  expect(said("site", { top: [{ articleId: A, until: "tonight" }] })).toEqual(["arrangement.top.0.until"]);
  expect(said("elsewhere", {})).toEqual(["place"]);
});

test("a time in a slot ends it, and the next end is when the page is over", () => {
  const arrangement = top(pinned(A, { until: HOUR_AGO }), pinned(B, { until: SOON }));
  const cards = new Map([A, B].map((id) => [id, { id } as never]));
  expect(placedOf(arrangement, cards, [], NOW).top).toEqual([null, { id: B }]);
  expect(nextEnd(arrangement, NOW)).toEqual(new Date(SOON));
  expect(nextEnd(arrangement, new Date(SOON))).toBeNull();
});

test("midnight is that of the zone, also in a night in which clocks skip it", () => {
  expect(midnightAfter(new Date("2030-01-15T23:30:00Z"), "Europe/Paris")).toEqual(new Date("2030-01-16T23:00:00Z"));
  expect(midnightAfter(new Date("2026-04-23T12:00:00Z"), "Africa/Cairo")).toEqual(new Date("2026-04-23T22:00:00Z"));
});

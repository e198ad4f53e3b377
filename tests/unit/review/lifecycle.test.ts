import { expect, test } from "vitest";
import { type Act, momentAfter, passedOn, standingOf, thisRound, writersOf } from "#lib/review/lifecycle.ts";
import { DEFAULT_STAGES, type Step } from "#lib/review/stages.ts";

const MOMENT = new Date("2030-01-15T12:00:00Z");
const at = (minute: number) => new Date(MOMENT.getTime() + minute * 60_000);
const [WRITING, EDITING, FACTS, READY] = DEFAULT_STAGES.map(({ id }) => id) as [string, string, string, string];

/** An act in the minute of its place in the list. */
function acts(...list: Partial<Act>[]): Act[] {
  const empty = { act: "approved" as const, stageId: EDITING, toPersonId: null, contentHash: "one", byId: "ed" };
  return list.map((each, minute) => ({ ...empty, at: at(minute), ...each }));
}
const submitted = { act: "submitted" as const, stageId: WRITING, byId: "wri" };
const edited = { stageId: EDITING };
const checked = { stageId: FACTS };
const back = { act: "changes-asked" as const };

function standing(
  stageId: string | null,
  reviews: Act[],
  more: { hash?: string; follow?: boolean; stages?: Step[] } = {},
) {
  const { hash = "one", follow = true, stages = [...DEFAULT_STAGES] } = more;
  return standingOf({ stages, stageId, reviews, contentHash: hash, followText: follow });
}
const place = (...args: Parameters<typeof standing>) => standing(...args).here.name;
const marks = (...args: Parameters<typeof standing>) =>
  standing(...args).steps.map(({ approval }) => approval?.state ?? "none");

test("a story that nobody submitted is being written, and every approval is missing", () => {
  const begun = standing(null, []);
  expect(begun).toMatchObject({ at: 0, missing: ["Editing", "Fact check"], ready: false, askedOf: null });
  expect(begun.next?.name).toBe("Editing");
  expect(place("a-stage-that-is-gone", [])).toBe("Writing");
});

test("it goes from stage to stage with each approval, and is ready at the end", () => {
  expect(place(EDITING, acts(submitted))).toBe("Editing");
  expect(place(FACTS, acts(submitted, edited))).toBe("Fact check");
  const ready = standing(READY, acts(submitted, edited, checked));
  expect(ready).toMatchObject({ ready: true, missing: [], next: null });
  expect(marks(READY, acts(submitted, edited, checked))).toEqual(["none", "given", "given", "none"]);
});

test("a text that changed after its approvals stands in the first stage that has not approved it", () => {
  const all = acts(submitted, edited, checked);
  expect(standing(READY, all, { hash: "two" })).toMatchObject({ ready: false, missing: ["Editing", "Fact check"] });
  expect(place(READY, all, { hash: "two" })).toBe("Editing");
  expect(marks(READY, all, { hash: "two" })).toEqual(["none", "outdated", "outdated", "none"]);
  expect(place(READY, [...all, ...acts({}, {}, {}, { ...edited, contentHash: "two" }).slice(3)], { hash: "two" })).toBe(
    "Fact check",
  );
});

test("a text that is brought back to what was approved needs nothing new", () => {
  const all = acts(submitted, edited, checked, { ...edited, contentHash: "two" });
  expect(standing(READY, all, { hash: "one" }).ready).toBe(true);
});

test("where approvals do not follow the text, a change leaves them", () => {
  expect(standing(READY, acts(submitted, edited, checked), { hash: "two", follow: false }).ready).toBe(true);
});

test("an approval from before the last request for changes does not count", () => {
  expect(place(null, acts(submitted, edited, back))).toBe("Writing");
  const again = acts(submitted, edited, back, submitted);
  expect(marks(EDITING, again)).toEqual(["none", "missing", "missing", "none"]);
  expect(place(EDITING, again)).toBe("Editing");
});

test("an approval moves on by one stage, and over those that approved this text already", () => {
  const facts = { stages: DEFAULT_STAGES, contentHash: "two", followText: true };
  expect(passedOn({ ...facts, stageId: EDITING, reviews: acts(submitted) })).toBe(FACTS);
  const outdated = acts(submitted, edited, checked);
  expect(passedOn({ ...facts, stageId: READY, reviews: outdated })).toBe(READY);
  const early = acts(submitted, edited, checked, { ...checked, contentHash: "two" }, { ...edited, contentHash: "two" });
  expect(place(READY, early, { hash: "two" })).toBe("Ready");
});

test("a stage without approval in the middle is passed by submitting, not by itself", () => {
  const stages: Step[] = [
    ...DEFAULT_STAGES.slice(0, 2),
    { id: "layout", name: "Layout", approval: "nobody", approverId: null, fourEyes: false },
    ...DEFAULT_STAGES.slice(2),
  ];
  expect(place("layout", acts(submitted, edited), { stages })).toBe("Layout");
});

test("who was asked by name is asked until the story moves again", () => {
  expect(standing(EDITING, acts({ ...submitted, toPersonId: "ann" })).askedOf).toBe("ann");
  expect(standing(FACTS, acts({ ...submitted, toPersonId: "ann" }, edited)).askedOf).toBeNull();
  expect(standing(null, acts({ ...submitted, toPersonId: "ann" }, back)).askedOf).toBeNull();
});

test("what was done before the last publication is of another round", () => {
  const all = acts(submitted, edited, checked);
  expect(thisRound(all, { publishedAt: null, republishedAt: null, textOutAt: null })).toHaveLength(3);
  expect(thisRound(all, { publishedAt: at(1), republishedAt: null, textOutAt: null })).toHaveLength(1);
  expect(thisRound(all, { publishedAt: at(0), republishedAt: at(2), textOutAt: null })).toHaveLength(0);
});

test("a minor edit ends a round too, and a note to readers does not", () => {
  const all = acts(submitted, edited, checked);
  expect(thisRound(all, { publishedAt: at(0), republishedAt: null, textOutAt: at(2) })).toHaveLength(0);
  expect(thisRound(all, { publishedAt: at(0), republishedAt: at(2), textOutAt: at(0) })).toHaveLength(
    thisRound(all, { publishedAt: at(0), republishedAt: null, textOutAt: null }).length,
  );
});

test("acts stay in their order whatever clocks say", () => {
  const unpublished = { publishedAt: null, republishedAt: null, textOutAt: null };
  expect(momentAfter(acts(submitted), unpublished, at(5))).toEqual(at(5));
  expect(momentAfter(acts(submitted, edited), unpublished, at(0)).getTime()).toBe(at(1).getTime() + 1);
  expect(momentAfter([], { publishedAt: at(3), republishedAt: null, textOutAt: null }, at(3)).getTime()).toBe(
    at(3).getTime() + 1,
  );
});

test("whoever began, saved last or submitted has a hand in the text; who approved has not", () => {
  expect(writersOf("ann", "bob", acts(submitted, edited))).toEqual(["ann", "bob", "wri"]);
  expect(writersOf(null, null, [])).toEqual([]);
});

import { expect, test } from "vitest";
import { isMoment, thinned } from "#lib/revisions/keeping.ts";

const NOON = new Date("2030-01-15T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const before = (milliseconds: number) => new Date(NOON.getTime() - milliseconds);

/** A text saved three seconds ago by Ada, in an article of last week of which a moment was kept a minute ago. */
const standing = { savedAt: before(3_000), savedBy: "ada", keptAt: before(MINUTE), begunAt: before(7 * DAY) };
const adaNow = { at: NOON, by: "ada" };

test("seconds of one person's writing are no moment of their own", () => {
  expect(isMoment(standing, adaNow)).toBe(false);
});

test("a text of somebody else is kept before it is changed", () => {
  expect(isMoment(standing, { at: NOON, by: "ben" })).toBe(true);
  expect(isMoment({ ...standing, savedBy: null }, adaNow)).toBe(true);
});

test("while somebody writes on, every fifth minute is kept", () => {
  expect(isMoment({ ...standing, keptAt: before(5 * MINUTE) }, adaNow)).toBe(false);
  expect(isMoment({ ...standing, keptAt: before(5 * MINUTE + 3_000) }, adaNow)).toBe(true);
});

test("a text that stood for a while is kept, however recently another was", () => {
  const overLunch = { ...standing, savedAt: before(HOUR), keptAt: before(HOUR + MINUTE) };
  expect(isMoment(overLunch, adaNow)).toBe(true);
});

test("in an article's first hour every minute is kept", () => {
  const young = { ...standing, begunAt: before(30 * MINUTE) };
  expect(isMoment({ ...young, keptAt: before(MINUTE) }, adaNow)).toBe(false);
  expect(isMoment({ ...young, keptAt: before(MINUTE + 3_000) }, adaNow)).toBe(true);
  expect(isMoment({ ...young, keptAt: null, begunAt: before(30_000) }, adaNow)).toBe(false);
});

/** One revision every five minutes for `days`. */
const everyFiveMinutes = (days: number) =>
  Array.from({ length: days * 288 }, (_, index) => ({ createdAt: before(index * 5 * MINUTE) }));

test("everything of the last day stays", () => {
  const gone = thinned(everyFiveMinutes(3), NOON);
  expect(gone.every(({ createdAt }) => NOON.getTime() - createdAt.getTime() >= DAY)).toBe(true);
});

test("of a year's writing there stay a day, a week of hours, ninety days and the weeks before", () => {
  const all = everyFiveMinutes(365);
  const gone = new Set(thinned(all, NOON));
  const kept = all.filter((each) => !gone.has(each));
  const aged = (from: number, to: number) =>
    kept.filter(({ createdAt }) => {
      const age = NOON.getTime() - createdAt.getTime();
      return age >= from && age < to;
    }).length;
  expect(aged(0, DAY)).toBe(288);
  expect(aged(DAY, 7 * DAY)).toBe(6 * 24 + 1);
  expect(aged(7 * DAY, 90 * DAY)).toBe(84);
  expect(aged(90 * DAY, 365 * DAY)).toBe(40);
});

test("the last one of an hour stays, and what stays today is not thinned differently tomorrow", () => {
  const hour = [59, 40, 20, 0].map((minute) => ({ createdAt: new Date(Date.UTC(2030, 0, 12, 9, minute)) }));
  expect(thinned(hour, NOON)).toEqual(hour.slice(1));
  const all = everyFiveMinutes(120);
  const once = new Set(thinned(all, NOON));
  const left = all.filter((each) => !once.has(each));
  expect(thinned(left, NOON)).toEqual([]);
});

test("a lone old revision is never thinned away", () => {
  expect(thinned([{ createdAt: before(4_000 * DAY) }], NOON)).toEqual([]);
});

import { expect, test } from "vitest";
import { thisWeek, today } from "#lib/plan/days.ts";
import { dueSentence, dueWords, plannedWords } from "#lib/plan/in-words.ts";

const KYIV = "Europe/Kyiv";
// A Tuesday, 14:00 in Kyiv.
const NOW = new Date("2030-01-15T12:00:00Z");

test("a day begins where its zone says so, also where midnight is skipped", () => {
  expect(today(NOW, KYIV)).toEqual({ from: new Date("2030-01-14T22:00:00Z"), to: new Date("2030-01-15T22:00:00Z") });
  expect(today(new Date("2030-01-15T23:00:00Z"), KYIV).from).toEqual(new Date("2030-01-15T22:00:00Z"));
  const beirut = today(new Date("2022-03-27T12:00:00Z"), "Asia/Beirut");
  expect(beirut.from).toEqual(new Date("2022-03-26T22:00:00Z"));
});

test("a week is from Monday to Sunday", () => {
  const week = { from: new Date("2030-01-13T22:00:00Z"), to: new Date("2030-01-20T22:00:00Z") };
  for (const day of ["2030-01-14T00:00:00Z", "2030-01-15T12:00:00Z", "2030-01-20T21:59:00Z"])
    expect(thisWeek(new Date(day), KYIV)).toEqual(week);
});

test("a due date is told in words, with its time where one was chosen", () => {
  const due = (at: string) => dueWords(new Date(at), NOW, KYIV);
  expect(due("2030-01-14T21:59:00Z")).toBe("Late: was due yesterday");
  expect(due("2030-01-15T11:00:00Z")).toBe("Late: was due today, 13:00");
  expect(due("2030-01-15T15:00:00Z")).toBe("Due today, 17:00");
  expect(due("2030-01-15T21:59:00Z")).toBe("Due today");
  expect(due("2030-01-16T21:59:00Z")).toBe("Due tomorrow");
  expect(due("2030-01-18T15:00:00Z")).toBe("Due Friday, 17:00");
  expect(due("2030-03-03T21:59:00Z")).toBe("Due 3 March");
  expect(due("2031-03-03T21:59:00Z")).toBe("Due 3 March 2031");
  expect(plannedWords(new Date("2030-01-18T10:00:00Z"), NOW, KYIV)).toBe("Planned for Friday");
  expect(dueSentence(new Date("2030-01-18T15:00:00Z"), KYIV)).toBe("Due Friday 18 January 2030, 17:00.");
  expect(dueSentence(new Date("2030-01-18T21:59:00Z"), KYIV)).toBe("Due Friday 18 January 2030.");
});

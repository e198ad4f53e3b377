import { expect, test } from "vitest";
import { joinedDay, readDay } from "#lib/plan/read-day.ts";
import { AssignInput, PlanInput } from "#lib/plan/schema.ts";

const ID = "a".repeat(16);
const messages = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  Object.fromEntries(result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);

test("a day without a time is its end for the work, and its noon for what is planned", () => {
  const day = { local: "2030-01-18", zone: "Europe/Kyiv" };
  expect(readDay(day, "due")).toEqual({ at: new Date("2030-01-18T21:59:00Z") });
  expect(readDay(day, "planned")).toEqual({ at: new Date("2030-01-18T10:00:00Z") });
  expect(readDay({ ...day, local: "2030-01-18T17:00" }, "due")).toEqual({ at: new Date("2030-01-18T15:00:00Z") });
});

test("a day whose end clocks repeat or skip ends all the same", () => {
  // At midnight clocks in Beirut went back to 23:00.
  expect(readDay({ local: "2022-10-29", zone: "Asia/Beirut" }, "due")).toEqual({
    at: new Date("2022-10-29T21:59:00Z"),
  });
  // Samoa had no 30 December 2011.
  expect(readDay({ local: "2011-12-30", zone: "Pacific/Apia" }, "due")).toHaveProperty("at");
});

test("hours that are skipped or repeated, unknown zones and what is no day are told beside their field", () => {
  const due = (local: string, zone = "Europe/Paris") => readDay({ local, zone }, "due");
  expect(due("2031-03-30T02:30")).toEqual({
    field: "local",
    message: "Clocks skip this time. The nearest is Sunday 30 March 2031, 03:30.",
  });
  expect(due("2031-10-26T02:30")).toEqual({
    field: "local",
    message: "Clocks show this time twice that night. Choose one outside that hour.",
  });
  for (const day of ["2030-02-30", "0002-01-18", "T17:00", "soon", "2030-01-18T25:00"])
    expect(due(day)).toEqual({ field: "local", message: "Choose a day; a time of it is not needed." });
  for (const day of ["2030-01-18", "2030-01-18T17:00"])
    expect(due(day, "Europe/Atlantis")).toEqual({
      field: "zone",
      message: "This time zone is not known. Choose another.",
    });
});

test("commands say the same under the name of the field; null takes a date away, nothing leaves it", () => {
  const wrong = AssignInput.safeParse({ id: ID, due: "2031-03-30T02:30", zone: "Europe/Paris" });
  expect(messages(wrong).due).toContain("Clocks skip this time.");
  expect(messages(PlanInput.safeParse({ id: ID, planned: "2030-01-18" }))).toEqual({
    zone: "This time zone is not known. Choose another.",
  });
  expect(AssignInput.parse({ id: ID, due: null }).dueAt).toBeNull();
  expect(AssignInput.parse({ id: ID }).dueAt).toBeUndefined();
  expect(messages(PlanInput.safeParse({ id: ID, brief: "x".repeat(5_001) })).brief).toContain("At most 5000");
});

test("a form's two fields are one day", () => {
  expect(joinedDay("2030-01-18", "")).toBe("2030-01-18");
  expect(joinedDay("2030-01-18", "17:00")).toBe("2030-01-18T17:00");
  expect(joinedDay("", "")).toBe("");
});

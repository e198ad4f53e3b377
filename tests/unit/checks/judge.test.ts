import { expect, test } from "vitest";
import { CHECKS } from "#db/vocabulary.ts";
import { ABOUT } from "#lib/checks/about.ts";
import type { Finding } from "#lib/checks/findings.ts";
import { holdingUp, judged, type ToldWaiver } from "#lib/checks/judge.ts";
import { ownChoices, severityOf, USUAL } from "#lib/checks/severities.ts";

const at = { field: "x" };
const finding = (check: Finding["check"], sign = "none"): Finding => ({
  ...{ check, finding: sign, says: "It lacks.", todo: "Write.", at },
});
const waiver = (check: Finding["check"], sign = "none"): ToldWaiver => ({
  ...{ check, finding: sign, reason: "A ticker", by: "Ada", at: "2030-01-15T12:00:00Z" },
});

test("what a site leaves out is as it comes", () => {
  for (const check of CHECKS) expect(severityOf(check, null)).toBe(USUAL[check]);
  expect(severityOf("credit", { credit: "block" })).toBe("block");
  expect(severityOf("byline", { credit: "block" })).toBe("block");
});

test("nobody chooses about the section", () => {
  expect(severityOf("section", { section: "off" })).toBe("block");
  expect(ownChoices({ section: "off" })).toBe(null);
});

test("only what differs from what comes is kept", () => {
  expect(ownChoices({ standfirst: "block", credit: "warn" })).toBe(null);
  expect(ownChoices({ standfirst: "warn", credit: "warn" })).toEqual({ standfirst: "warn" });
});

test("a check that is off says nothing, and only what blocks and was not let pass holds up", () => {
  const findings = [finding("standfirst"), finding("byline"), finding("credit", "a"), finding("to-come", "1 x")];
  const found = judged(findings, { "to-come": "off", credit: "block" }, [waiver("byline"), waiver("credit", "b")]);
  expect(found.map(({ check, severity, waiver }) => [check, severity, waiver?.by ?? null])).toEqual([
    ["standfirst", "block", null],
    ["byline", "block", "Ada"],
    ["credit", "block", null],
  ]);
  expect(holdingUp(found).map(({ check }) => check)).toEqual(["standfirst", "credit"]);
});

test("every check is told in words", () => {
  for (const check of CHECKS) {
    const { name, means, green } = ABOUT[check];
    expect([name, means, green].every((words) => words.length > 1)).toBe(true);
  }
});

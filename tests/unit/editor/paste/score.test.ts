import { describe, expect, test } from "vitest";
import { pasteThrough } from "./paste-through.ts";
import { allFixtures, precision, recall, scoreOf, scoreTable, sum } from "./score.ts";

const fixtures = allFixtures();
const scored = fixtures.map((fixture) => {
  const { outline } = pasteThrough(fixture);
  return { ...fixture, came: outline, ...scoreOf(fixture.outline, outline) };
});

describe("a paste comes out as what its author wrote", () => {
  for (const { dialect, name, came, outline } of scored) {
    test(`${dialect}: ${name}`, () => expect(came.trim()).toBe(outline.trim()));
  }
});

test("at least 95 of 100 structures are kept from every application, and at most 5 of 100 are rubbish", () => {
  const table = scoreTable(scored);
  expect(fixtures.length).toBeGreaterThanOrEqual(80);
  for (const dialect of new Set(fixtures.map((fixture) => fixture.dialect))) {
    const total = sum(scored.filter((score) => score.dialect === dialect));
    expect(recall(total), `${dialect}\n${table}`).toBeGreaterThanOrEqual(0.95);
    expect(precision(total), `${dialect}\n${table}`).toBeGreaterThanOrEqual(0.95);
  }
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf, inCommon } from "./facts.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

/** One paste as an application puts it on the clipboard, and what its author wrote, as an outline. */
export type Fixture = { dialect: string; name: string; html: string; text: string; rtf: string; outline: string };

/** `kept` of `expected` structures came out, in their order; `extra` came out that nobody wrote. */
export type Score = { expected: number; kept: number; extra: number };

export function allFixtures(): Fixture[] {
  return readdirSync(FIXTURES).flatMap((dialect) =>
    readdirSync(join(FIXTURES, dialect))
      .filter((file) => file.endsWith(".outline"))
      .map((file) => fixture(dialect, file.replace(/\.outline$/, ""))),
  );
}

function fixture(dialect: string, name: string): Fixture {
  const read = (ending: string) => {
    const path = join(FIXTURES, dialect, `${name}.${ending}`);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  return {
    dialect,
    name,
    html: read("html"),
    text: read("txt") || read("md"),
    rtf: read("rtf"),
    outline: read("outline"),
  };
}

export function scoreOf(expected: string, came: string): Score {
  const wanted = factsOf(expected);
  const got = factsOf(came);
  const kept = inCommon(wanted, got);
  return { expected: wanted.length, kept, extra: got.length - kept };
}

export function sum(scores: readonly Score[]): Score {
  const total = { expected: 0, kept: 0, extra: 0 };
  for (const score of scores) {
    total.expected += score.expected;
    total.kept += score.kept;
    total.extra += score.extra;
  }
  return total;
}

export const recall = ({ expected, kept }: Score) => kept / expected;
export const precision = ({ kept, extra }: Score) => kept / (kept + extra);

/** A row for each application and one for all, as a table in Markdown. */
export function scoreTable(scores: readonly (Score & { dialect: string })[]): string {
  const dialects = [...new Set(scores.map(({ dialect }) => dialect))];
  const rows = dialects.map((dialect) =>
    row(
      dialect,
      scores.filter((score) => score.dialect === dialect),
    ),
  );
  return [
    "| from | pastes | structures | kept | rubbish left | kept of all | clean |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    row("**all**", scores),
  ].join("\n");
}

function row(name: string, scores: readonly Score[]): string {
  const total = sum(scores);
  const cells = [
    name,
    scores.length,
    total.expected,
    total.kept,
    total.extra,
    share(recall(total)),
    share(precision(total)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function share(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

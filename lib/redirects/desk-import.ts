import { db } from "#db/client.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { rowsOf } from "./import-rows.ts";
import { type Outcome, type Planned, planImport } from "./plan-import.ts";
import { canArrange } from "./policy.ts";

export type ImportPreview = {
  counts: Record<Outcome, number>;
  /** What is wrong first, then what changes; not all of a long file. */
  rows: Pick<Planned, "line" | "source" | "target" | "status" | "outcome" | "problems">[];
};

const SHOWN = 200;
const ORDER: Outcome[] = ["wrong", "changes", "new", "same"];

/** What a file would do. Nothing is kept of it. */
export async function deskImportPreview(viewer: Viewer, text: string): Promise<ImportPreview> {
  if (!canArrange(viewer)) throw notFound("page");
  const planned = await planImport(db(), rowsOf(text));
  const counts = Object.fromEntries(
    ORDER.map((each) => [each, planned.filter(({ outcome }) => outcome === each).length]),
  );
  const sorted = planned.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.line - b.line);
  return {
    counts: counts as Record<Outcome, number>,
    rows: sorted.slice(0, SHOWN).map(({ rule: _, existing: __, ...row }) => row),
  };
}

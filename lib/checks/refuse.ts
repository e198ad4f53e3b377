import type { Transaction } from "#db/client.ts";
import { type Content, gapsIn } from "#lib/articles/content.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { holdingUp, type Judged } from "./judge.ts";
import { type Checked, foundIn } from "./rows.ts";

/** What a refusal tells of each finding, to people and to programs. */
export type HoldingUp = Pick<Judged, "check" | "finding" | "says" | "todo">;

/**
 * Refuses what the site's checks hold up and nobody let pass. Where the text cannot be published at all, that is said first,
 * beside each field, together with whatever else of these fields is in the way. Throws AppError.
 */
export async function refuseUngreen(tx: Transaction, article: Checked, content: Content): Promise<void> {
  const held = holdingUp(await foundIn(tx, article, content));
  const gaps = gapsIn(content, article.form);
  const [first] = Object.keys(gaps);
  if (first !== undefined) {
    const refusal = invalid(first, "Some things are still missing before this can be published.");
    Object.assign(refusal.fields as object, besides(held), gaps);
    throw refusal;
  }
  if (held.length === 0) return;
  const findings: HoldingUp[] = held.map(({ check, finding, says, todo }) => ({ check, finding, says, todo }));
  throw new AppError("conflict", sentence(held), { details: { findings } });
}

function besides(held: Judged[]): Record<string, string> {
  return Object.fromEntries(
    held.flatMap(({ at, says, todo }) => ("field" in at ? [[at.field, `${says} ${todo}`]] : [])),
  );
}

function sentence(held: Judged[]): string {
  const what = held.length === 1 ? "One thing holds this up" : `${held.length} things hold this up`;
  const them = held.length === 1 ? "it" : "each";
  return `${what}: ${held.map(({ says }) => says.replace(/\.$/, "")).join("; ")}. Put ${them} right, or let ${them} pass in the desk and say why.`;
}

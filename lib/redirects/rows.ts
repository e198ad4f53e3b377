import { and, count, eq, inArray, max, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { missedAddresses, type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import { AppError, invalid, notFound } from "#lib/kernel/errors.ts";
import { aboveAndAt } from "./address.ts";
import { leadsBack } from "./circle.ts";
import { LIMITS } from "./limits.ts";
import { matchPattern, readPattern } from "./pattern.ts";
import { LIMITS as QUERY_LIMITS } from "./query.ts";
import { NO_RECORD, type RecordIds, recordsAt } from "./records.ts";
import type { Decided } from "./schema.ts";

export async function loadRule(tx: Transaction, { id }: { id: string }): Promise<RedirectRule> {
  const [rule] = await tx.select().from(redirectRules).where(eq(redirectRules.id, id));
  if (!rule) throw notFound("rule");
  return rule;
}

/** A rule with the record that its target is: what is kept of one is not the address, which may change. */
export function withRecord<Rule extends { target: string }>(
  rule: Rule,
  record: RecordIds | undefined,
): Rule & RecordIds {
  return record ? { ...rule, ...record, target: "" } : { ...rule, ...NO_RECORD };
}

export async function resolved(tx: Transaction, rule: Decided): Promise<Decided & RecordIds> {
  return withRecord(rule, (await recordsAt(tx, [rule.target])).get(rule.target));
}

/** Outside the transaction, since it looks at many rows; readers are kept from what two people do at once (leading.ts). */
export async function refuseCircle(rule: Decided, id?: string): Promise<void> {
  if (!(await leadsBack(rule, id))) return;
  throw invalid("target", "This would lead in a circle: what it leads to leads back here. Choose another target.");
}

/** Refuses a second rule for the same addresses, and more than there is room for. `but`: the one that is being changed. */
export async function refuseTaken(tx: Transaction, rule: Decided, but = ""): Promise<void> {
  const { kind, key, id } = redirectRules;
  const [other] = await tx
    .select({ id, source: redirectRules.source })
    .from(redirectRules)
    .where(and(eq(kind, rule.kind), eq(key, rule.key), ne(id, but)));
  if (other) throw invalid("source", "There is a rule for this already. Change that one, or delete it.");
  const [patterns] = await tx.select({ count: count() }).from(redirectRules).where(eq(kind, "pattern"));
  if (rule.kind === "pattern" && !but && Number(patterns?.count) >= LIMITS.patterns)
    throw new AppError("conflict", `There are ${LIMITS.patterns} patterns. Delete one that is not used.`);
  const [all] = but ? [] : await tx.select({ count: count() }).from(redirectRules);
  if (Number(all?.count ?? 0) >= LIMITS.rules)
    throw new AppError(
      "conflict",
      `There are ${LIMITS.rules.toLocaleString("en")} rules. Delete some that are not used.`,
    );
  if (rule.queryNames) await refuseTooManySets(tx, [rule.queryNames]);
}

/** Every question of a reader with parameters is compared with each of these sets. */
export async function refuseTooManySets(tx: Transaction, names: readonly string[]): Promise<void> {
  const { queryNames } = redirectRules;
  const rows = await tx.selectDistinct({ names: queryNames }).from(redirectRules).where(ne(queryNames, ""));
  if (new Set([...rows.map((row) => row.names), ...names]).size <= QUERY_LIMITS.sets) return;
  const message = `Rules with ${QUERY_LIMITS.sets} different sets of parameters are the most there can be.`;
  throw invalid("source", message);
}

/** Patterns are tried in their order; a new one comes last. */
export async function lastPosition(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ last: max(redirectRules.position) })
    .from(redirectRules)
    .where(eq(redirectRules.kind, "pattern"));
  return Number(row?.last ?? 0);
}

/** Takes what a rule answers from now on off the list of addresses that are asked for in vain. */
export async function forgetMissed(
  tx: Transaction,
  rules: readonly Pick<RedirectRule, "kind" | "key" | "source">[],
): Promise<void> {
  const missed = await tx.select({ path: missedAddresses.path }).from(missedAddresses);
  const [exact, prefixes] = (["exact", "prefix"] as const).map(
    (kind) => new Set(rules.filter((rule) => rule.kind === kind).map(({ key }) => key)),
  );
  const patterns = rules.filter(({ kind }) => kind === "pattern").map(({ source }) => readPattern(source));
  const answered = missed.filter(
    ({ path }) =>
      exact?.has(path) ||
      aboveAndAt(path).some((above) => prefixes?.has(above)) ||
      patterns.some((pattern) => !("problem" in pattern) && matchPattern(pattern, path) !== null),
  );
  for (let at = 0; at < answered.length; at += 400) {
    const paths = answered.slice(at, at + 400).map(({ path }) => path);
    await tx.delete(missedAddresses).where(inArray(missedAddresses.path, paths));
  }
}

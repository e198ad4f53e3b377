import { and, eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { aboveAndAt, folded, spelled } from "./address.ts";
import { knownRules } from "./known-rules.ts";
import { leads } from "./limits.ts";
import { matchPattern } from "./pattern.ts";

/** Which of some paths without the leading slash a rule leads on from, so that a link to them is none that is broken. */
export async function ledOn(on: Database, paths: readonly string[]): Promise<Set<string>> {
  const asked = paths.flatMap((path) => {
    const address = spelled(`/${encodeURI(path.toWellFormed())}`);
    return address ? [{ path, address, keys: aboveAndAt(folded(address)) }] : [];
  });
  if (asked.length === 0) return new Set();
  const { kind, key, status } = redirectRules;
  const exact = and(
    eq(kind, "exact"),
    inArray(
      key,
      asked.map(({ address }) => folded(address)),
    ),
  );
  const below = and(
    eq(kind, "prefix"),
    inArray(
      key,
      asked.flatMap(({ keys }) => keys),
    ),
  );
  const rows = await on.select({ kind, key, status }).from(redirectRules).where(or(exact, below));
  const leading = rows.filter((row) => leads(row.status));
  const { patterns } = await knownRules();
  const isLedOn = ({ address, keys }: (typeof asked)[number]) =>
    leading.some((row) => (row.kind === "exact" ? row.key === folded(address) : keys.includes(row.key))) ||
    patterns.some(({ rule, pattern }) => leads(rule.status) && matchPattern(pattern, address) !== null);
  return new Set(asked.filter(isLedOn).map(({ path }) => path));
}

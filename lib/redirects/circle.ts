import type { RedirectRule } from "#db/schema/redirect-rules.ts";
import { aboveAndAt, folded, spelled } from "./address.ts";
import { ruleFor } from "./find-rule.ts";
import { leads } from "./limits.ts";
import { matchPattern, readPattern } from "./pattern.ts";
import { standsAt } from "./standing.ts";
import { filled, placeholdersIn } from "./target.ts";

type Rule = Pick<RedirectRule, "kind" | "source" | "key" | "status" | "target">;
const MOST_STEPS = 10;

/**
 * Whether a rule would come back to itself, at once or by way of others. `id` of one that is changed. Where the target has
 * placeholders it depends on the address, which may be a live page: there only whoever asks is kept from a circle (leading.ts).
 */
export async function leadsBack(rule: Rule, id = ""): Promise<boolean> {
  let target = leads(rule.status) && placeholdersIn(rule.target).length === 0 ? rule.target : "";
  for (let step = 0; step < MOST_STEPS && target.startsWith("/"); step++) {
    const path = spelled(target.split(/[?#]/)[0] as string);
    if (path === null || (await standsAt(decodeURIComponent(path.slice(1))))) return false;
    if (knows(rule, path)) return true;
    const next = await ruleFor(path);
    if (!next || next.rule.id === id || !leads(next.rule.status)) return false;
    target = filled(next.rule.target, next.captured);
  }
  return false;
}

/** With parameters an address is another than without, and no target of a rule is asked for with those. */
function knows({ kind, source, key }: Rule, path: string): boolean {
  if (kind === "exact") return folded(path) === key;
  if (kind === "prefix") return aboveAndAt(folded(path)).includes(key);
  const pattern = readPattern(source);
  return !("problem" in pattern) && matchPattern(pattern, path) !== null;
}

import type { RedirectRule } from "#db/schema/redirect-rules.ts";
import { readable } from "./address.ts";

type Rule = Pick<RedirectRule, "kind" | "source" | "status" | "target" | "note" | "reason" | "blockedBy">;

/** What the record says of a rule, as people read it. */
export function told({ kind, source, status, target, note, reason, blockedBy }: Rule) {
  const said = { target: readable(target), note, reason, blockedBy };
  return {
    kind,
    source: readable(source),
    status,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)),
  };
}

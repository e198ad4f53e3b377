import type { Context } from "#lib/kernel/actor.ts";
import { createRule } from "#lib/redirects/commands/create.ts";
import { insteadAt, insteadOf, oldAddressWith } from "#lib/redirects/published.ts";
import { system } from "./make.ts";

export type RuleFields = Parameters<typeof createRule>[0];

/** A rule as the desk makes it; exact and for good unless said otherwise. */
export function aRule(
  fields: Partial<RuleFields> & { source: string },
  context: Context = system(),
): Promise<{ id: string }> {
  return createRule({ kind: "exact", status: 301, target: fields.status === 410 ? "" : "/news", ...fields }, context);
}

/** What a reader who asks for an address gets where no page answers: where it leads, the status of what is gone, or nothing. */
export async function answerAt(address: string): Promise<string | number | null> {
  const [path = "", query = ""] = address.split("?");
  const known = query ? await oldAddressWith(path, query) : null;
  const instead = known ? await insteadAt(known.key) : await insteadOf(path);
  if (!instead) return null;
  return "location" in instead ? instead.location : instead.status;
}

import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import { readable } from "./address.ts";
import { leads } from "./limits.ts";
import type { Wanted } from "./read-import.ts";
import { type RecordIds, recordsAt } from "./records.ts";
import { withRecord } from "./rows.ts";
import { type Decided, RuleInput } from "./schema.ts";

/** What would become of a row: a rule that is new, one that another answer is given, one that is there already, or nothing. */
export type Outcome = "new" | "changes" | "same" | "wrong";
export type Planned = {
  line: number;
  source: string;
  target: string;
  status: number;
  outcome: Outcome;
  problems: string[];
  rule: (Decided & RecordIds) | null;
  existing: RedirectRule | null;
};

const AT_ONCE = 400;

export type Checked = ReturnType<typeof checkRows>[number];

/** What the rows of a file say, each by itself. */
export function checkRows(wanted: readonly Wanted[]) {
  return wanted.map((each) => ({ ...each, parsed: RuleInput.safeParse(each.fields) }));
}

/** Compares the rows of a file with one another and with the rules there are. Changes nothing. */
export async function planImport(on: Database, read: readonly Checked[]): Promise<Planned[]> {
  const rules = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []));
  const existing = await existingFor(on, rules);
  const records = await recordsAt(
    on,
    rules.map(({ target }) => target),
  );
  const inCircles = circles(rules, await leadingOn(on, rules));
  const lines = new Map<string, number>();
  return read.map(({ line, fields, parsed }) => {
    const asked = {
      line,
      source: String(fields.source ?? ""),
      target: String(fields.target ?? ""),
      status: Number(fields.status),
    };
    if (!parsed.success) {
      const problems = [...new Set(parsed.error.issues.map(({ message }) => message))];
      return { ...asked, outcome: "wrong", problems, rule: null, existing: null };
    }
    const rule = withRecord(parsed.data, records.get(parsed.data.target));
    const before = existing.get(nameOf(rule)) ?? null;
    const said = { ...asked, source: readable(rule.source), target: readable(parsed.data.target), status: rule.status };
    const twice = lines.get(nameOf(rule));
    if (twice === undefined) lines.set(nameOf(rule), line);
    const problems = [
      ...(twice === undefined ? [] : [`The same address stands on line ${twice} already.`]),
      ...(inCircles.has(rule.key) ? ["This leads in a circle."] : []),
    ];
    if (problems.length > 0) return { ...said, outcome: "wrong", problems, rule: null, existing: before };
    return {
      ...said,
      outcome: before === null ? "new" : isSame(rule, before) ? "same" : "changes",
      problems,
      rule,
      existing: before,
    };
  });
}

function nameOf({ kind, key }: Pick<RedirectRule, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** What a file leaves out of a rule it does not speak against. */
function isSame(rule: Decided & RecordIds, before: RedirectRule): boolean {
  return (
    ["status", "target", "keepsQuery", "reason", "blockedBy", "articleId", "sectionId", "topicId"] as const
  ).every((field) => rule[field] === before[field]);
}

async function existingFor(on: Database, rules: readonly Decided[]): Promise<Map<string, RedirectRule>> {
  const rows = await byKeys(
    on,
    rules.map(({ key }) => key),
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** The rules that already stand where the file leads, and where those lead, some steps on. */
async function leadingOn(on: Database, rules: readonly Decided[]): Promise<Map<string, string>> {
  const onward = new Map<string, string>();
  let asked = rules.map(({ target }) => target.toLowerCase());
  for (let step = 0; step < 5 && asked.length > 0; step++) {
    const rows = await byKeys(on, asked);
    const fresh = rows.filter(({ kind, key, status }) => kind === "exact" && leads(status) && !onward.has(key));
    for (const { key, target } of fresh) onward.set(key, target.toLowerCase());
    asked = fresh.map(({ target }) => target.toLowerCase());
  }
  return onward;
}

/** The addresses of a file that would lead back to themselves, through the file and through the rules there are. */
function circles(rules: readonly Decided[], onward: Map<string, string>): Set<string> {
  const steps = new Map(onward);
  for (const { kind, key, status, target } of rules)
    if (kind === "exact" && leads(status)) steps.set(key, target.toLowerCase());
  const found = new Set<string>();
  for (const { key } of rules) {
    let at = steps.get(key);
    for (let step = 0; step < 10 && at !== undefined && at !== key; step++) at = steps.get(at);
    if (at === key) found.add(key);
  }
  return found;
}

async function byKeys(on: Database, keys: string[]): Promise<RedirectRule[]> {
  const rows: RedirectRule[] = [];
  const all = [...new Set(keys)].filter((key) => key.startsWith("/"));
  for (let at = 0; at < all.length; at += AT_ONCE)
    rows.push(
      ...(await on
        .select()
        .from(redirectRules)
        .where(inArray(redirectRules.key, all.slice(at, at + AT_ONCE)))),
    );
  return rows;
}

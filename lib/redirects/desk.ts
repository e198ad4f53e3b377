import { and, asc, desc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type RedirectRule, redirectRules } from "#db/schema/redirect-rules.ts";
import { GONE_STATUSES, LEADING_STATUSES } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { readable } from "./address.ts";
import { type DeskTarget, targetsOf } from "./desk-targets.ts";
import { canArrange } from "./policy.ts";
import type { RulesWish } from "./schema.ts";

const PAGE_SIZE = 50;

/** `shadowed`: what answers at the old address by itself, so that the rule waits behind it. */
export type DeskRule = Pick<RedirectRule, "id" | "kind" | "status" | "note" | "uses" | "lastUsedAt"> & {
  source: string;
  target: DeskTarget | null;
  shadowed: string | null;
};

const { id, kind, key, status, createdAt, uses, position } = redirectRules;

/** One page of the rules, newest first; patterns alone in the order that they are tried in. */
export async function deskRules(viewer: Viewer, wish: RulesWish, size = PAGE_SIZE) {
  if (!canArrange(viewer)) throw notFound("page");
  const inTheirOrder = wish.kind === "pattern";
  const rows = await db()
    .select()
    .from(redirectRules)
    .where(and(...narrowed(wish), inTheirOrder ? undefined : below(wish.after), sql`1 = 1`))
    .orderBy(...(inTheirOrder ? [asc(position), asc(id)] : [desc(createdAt), desc(id)]))
    // Of patterns there are few.
    .limit(inTheirOrder ? 500 : size + 1);
  const page = inTheirOrder ? rows : rows.slice(0, size);
  const last = page.at(-1);
  return {
    rules: await told(page),
    after: rows.length > page.length && last ? `${last.createdAt.getTime().toString(36)}.${last.id}` : null,
  };
}

/** One rule as its form shows it. */
export async function deskRule(viewer: Viewer, wanted: string) {
  const [row] = canArrange(viewer) ? await db().select().from(redirectRules).where(eq(id, wanted)) : [];
  if (!row) throw notFound("rule");
  const [rule] = await told([row]);
  const { keepsQuery, reason, blockedBy } = row;
  return { ...(rule as DeskRule), keepsQuery, reason, blockedBy };
}

async function told(rows: RedirectRule[]): Promise<DeskRule[]> {
  const { targets, standing } = await targetsOf(rows);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, status: row.status, note: row.note, uses: row.uses, lastUsedAt: row.lastUsedAt },
    source: readable(row.source),
    target: targets.get(row.id) ?? null,
    shadowed: row.kind === "exact" ? (standing.get(row.source) ?? null) : null,
  }));
}

function narrowed({ q, kind: wanted, answer }: RulesWish): (SQL | undefined)[] {
  return [wanted && eq(kind, wanted), answer && answers(answer), q.trim() === "" ? undefined : says(q.trim())];
}

function answers(answer: NonNullable<RulesWish["answer"]>): SQL | undefined {
  if (answer === "leads") return inArray(status, [...LEADING_STATUSES]);
  if (answer === "gone") return inArray(status, [...GONE_STATUSES]);
  if (answer === "unused") return eq(uses, 0);
  const { articleId, sectionId, topicId, target } = redirectRules;
  return and(
    inArray(status, [...LEADING_STATUSES]),
    eq(target, ""),
    ...[articleId, sectionId, topicId].map((each) => sql`${each} IS NULL`),
  );
}

/** Looks in both addresses and in the note. Addresses are kept encoded, and people type letters. */
function says(text: string): SQL | undefined {
  const typed = text.toLowerCase();
  const encoded = encodeURI(typed).toLowerCase();
  const { note, target } = redirectRules;
  return or(
    contains(sql`lower(${key})`, encoded),
    contains(sql`lower(${target})`, encoded),
    contains(sql`lower(${note})`, typed),
  );
}

export function contains(column: SQL, text: string): SQL {
  return sql`${column} LIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'`;
}

function below(cursor: string | undefined): SQL | undefined {
  const [at = "", before = ""] = cursor?.split(".") ?? [];
  if (!at) return undefined;
  const moment = new Date(Number.parseInt(at, 36));
  // Twice: the first finds the place in the index, the second parts rules of one moment, as those of an import are.
  return and(lte(createdAt, moment), or(lt(createdAt, moment), lt(id, before)));
}

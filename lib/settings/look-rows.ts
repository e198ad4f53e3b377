import { desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { sections } from "#db/schema/sections.ts";
import { formerLooks, type Site, type SiteLook, site } from "#db/schema/site.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { lookOfTokens, type Tokens, tokensOf } from "./look/tokens.ts";

/** How many former looks are kept. */
export const FORMER_LOOKS = 20;

export type Changed = { changed: boolean; look: SiteLook };

/** Makes these the tokens of the site, and keeps what they take the place of. What the logo wants at night stays. */
export async function putLook(tx: Transaction, before: Site, tokens: Tokens, context: Context): Promise<Changed> {
  const former = before.look ?? {};
  const known = await tx.select({ id: sections.id }).from(sections);
  const own = Object.entries(tokens.sections).filter(([id]) => known.some((section) => section.id === id));
  const look: SiteLook = {
    ...lookOfTokens({ ...tokens, sections: Object.fromEntries(own) }),
    ...(former.logoOnDark && { logoOnDark: true }),
  };
  if (sameTokens(look, former)) return { changed: false, look };
  await keepFormer(tx, former, context);
  await tx.update(site).set({ look }).where(eq(site.id, before.id));
  return { changed: true, look };
}

/** For the record: every token in a word or two. */
export function lookFacts(look: SiteLook | null): Record<string, string> {
  const { sections: own, ...tokens } = tokensOf(look);
  const inWords = (value: string | { light: string; dark: string }) =>
    typeof value === "string" ? value : `${value.light} by day, ${value.dark} by night`;
  const facts = Object.entries(tokens).map(([key, value]) => [key, inWords(value)]);
  const marks = Object.values(own).map(inWords).join("; ");
  return { ...Object.fromEntries(facts), ...(marks && { sectionColours: marks }) };
}

async function keepFormer(tx: Transaction, look: SiteLook, { actor, now }: Context): Promise<void> {
  const { logoOnDark: _ofTheLogo, ...kept } = look;
  const replacedBy = actor.type === "person" ? actor.id : null;
  await tx.insert(formerLooks).values({ id: newId(), look: kept, replacedBy, replacedAt: now });
  const rows = await tx
    .select({ id: formerLooks.id })
    .from(formerLooks)
    .orderBy(desc(formerLooks.replacedAt), desc(formerLooks.id));
  const over = rows.slice(FORMER_LOOKS).map(({ id }) => id);
  if (over.length > 0) await tx.delete(formerLooks).where(inArray(formerLooks.id, over));
}

function sameTokens(one: SiteLook, other: SiteLook): boolean {
  const spelled = (look: SiteLook) => JSON.stringify(inOrder(tokensOf(look)));
  return spelled(one) === spelled(other);
}

/** PostgreSQL keeps an object’s keys in an order of its own. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, inOrder(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

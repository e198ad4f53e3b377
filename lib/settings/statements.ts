import type { Statements } from "#db/schema/site.ts";

/** What a site may tell readers of how it works, in the order in which they are told. */
export const STATEMENTS = ["corrections", "ai", "ethics"] as const;
export type StatementName = (typeof STATEMENTS)[number];

/** As readers see it: paragraphs, and the address of a standing page (with the leading slash) that says more. */
export type ReaderStatement = { name: StatementName; text: string[]; href: string | null };

/** Those that say something; a page that readers do not see now is left out. */
export function statementsFor(
  statements: Statements | null,
  pathOf: (pageId: string) => string | null,
): ReaderStatement[] {
  return STATEMENTS.flatMap((name) => {
    const { text = "", pageId = null } = statements?.[name] ?? {};
    const path = pageId ? pathOf(pageId) : null;
    const href = path === null ? null : `/${path}`;
    const words = text.split(/\n\s*\n/).filter(Boolean);
    return words.length > 0 || href ? [{ name, text: words, href }] : [];
  });
}

/** The same for machines, as schema.org calls it; the corrections page stands in for a policy that has no page. */
export function policiesOf(statements: readonly ReaderStatement[], url: string): object {
  const page = (name: StatementName) => statements.find((each) => each.name === name)?.href ?? null;
  const absolute = (href: string | null) => href && `${url}${href}`;
  const [corrections, ai, ethics] = [page("corrections"), page("ai"), page("ethics")].map(absolute);
  const principles = [ethics, ai].filter(Boolean);
  return {
    correctionsPolicy: corrections ?? `${url}/corrections`,
    ...(ethics && { ethicsPolicy: ethics }),
    ...(principles.length > 0 && { publishingPrinciples: principles.length === 1 ? principles[0] : principles }),
  };
}

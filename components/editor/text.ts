import type { Lead, Seo } from "#db/schema/articles.ts";
import type { ArticleKind } from "#db/vocabulary.ts";
import type { ContentDocument } from "#lib/content/document.ts";

/** Everything that is written outside the body. */
export type Fields = {
  kind: ArticleKind;
  language: string;
  kicker: string;
  title: string;
  standfirst: string;
  slug: string;
  sectionId: string | null;
  bylines: string[];
  topics: string[];
  lead: Lead | null;
  seo: Seo;
};

/** A whole text as it crosses to the server; the body as JSON, because server actions drop attributes of ProseMirror's objects. */
export type Text = Fields & { body: string };

/** Picks the fields out of anything that has them. */
export function fieldsIn(source: Fields): Fields {
  const { kind, language, kicker, title, standfirst, slug, sectionId, bylines, topics, lead, seo } = source;
  return { kind, language, kicker, title, standfirst, slug, sectionId, bylines, topics, lead, seo };
}

/** A stored text as it would cross. */
export function textOf({ body, ...fields }: Fields & { body: ContentDocument }): Text {
  return { ...fieldsIn(fields), body: JSON.stringify(body) };
}

/** True when a save of one would find the other there. Spaces at the ends are not kept, so they do not count. */
export function sameText(a: Text, b: Text): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ body, ...text }: Text): string {
  const trimmed = JSON.stringify(fieldsIn({ ...text }), (_, value) =>
    typeof value === "string" ? value.normalize("NFC").trim() : value,
  );
  return trimmed + sorted(JSON.parse(body));
}

/** Key order and empty parts differ between what an editor holds and what is stored. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each) => (isPlain(each) ? tidy(each) : each));
}

function tidy(object: Record<string, unknown>): unknown {
  const entries = Object.entries(object).filter(([, each]) => each !== null && each !== undefined && !isEmpty(each));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

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
  return JSON.stringify([settled(fieldsIn(text), trimmed), settled(JSON.parse(body), asIs)]);
}

type Words = (text: string) => string;
const asIs: Words = (text) => text;
const trimmed: Words = (text) => text.normalize("NFC").trim();

/** Key order, nulls and empty parts differ between what an editor holds and what is stored. */
function settled(value: unknown, words: Words): unknown {
  if (typeof value === "string") return words(value);
  if (Array.isArray(value)) return value.map((each) => settled(each, words));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, settled(each, words)] as const);
  const present = entries.filter(([, each]) => each !== null && each !== undefined && !isEmpty(each));
  return present.length === 0 ? undefined : Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

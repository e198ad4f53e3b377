import type { ArticleForm, ArticleKind, NamedTarget } from "#db/vocabulary.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { plainText } from "#lib/content/text.ts";
import { termsIn } from "./terms.ts";

/** What of a text its terms are made of. */
export type Worded = { kicker: string; title: string; standfirst: string; body: ContentDocument };
/** What it is and belongs to. */
export type Placed = {
  kind: ArticleKind;
  language: string;
  sectionId: string | null;
  bylines: string[];
  topics: string[];
};

/** `terms` in the order of the text; a phrase never reaches over a BREAK. */
export type SearchDocument = { body: string; terms: string[] };

/** No word begins with these. A word of the title stands in the index three times: as one of the title, of the head, of the text. */
export const IN_TITLE = "†";
export const IN_HEAD = "‡";
const LABEL = "§";
const BREAK = "¶";

/** Of a very long text the beginning: enough for a book of three hundred pages. */
const MOST_TERMS = 100_000;
const LONGEST_BODY = 2_000_000;

export function searchDocument(text: Worded): SearchDocument {
  const title = termsIn(text.title);
  const head = [...title, BREAK, ...termsIn(text.standfirst), BREAK, ...termsIn(text.kicker)];
  const body = plainText(text.body).slice(0, LONGEST_BODY);
  const inBody = body.split("\n\n").flatMap((block) => [BREAK, ...termsIn(block)]);
  return {
    body,
    terms: [...at(IN_TITLE, title), BREAK, ...at(IN_HEAD, head), BREAK, ...head, ...inBody].slice(0, MOST_TERMS),
  };
}

export function labelsOf({ kind, language, sectionId, bylines, topics }: Placed, form: ArticleForm): string[] {
  return [
    form === "page" ? PAGE_LABEL : kindLabel(kind),
    languageLabel(language),
    ...(sectionId ? [nameLabel("section", sectionId)] : []),
    ...bylines.map((id) => nameLabel("author", id)),
    ...topics.map((id) => nameLabel("topic", id)),
  ];
}

/** What a text is or belongs to, as terms: to narrow a search is to ask for one word more. */
export const nameLabel = (type: NamedTarget, id: string) => `${LABEL}${type}${id.replace(/[^a-z0-9]/gi, "")}`;
export const kindLabel = (kind: ArticleKind) => `${LABEL}kind${kind}`;
export const PAGE_LABEL = `${LABEL}page`;
export const languageLabel = (language: string) => `${LABEL}in${language.toLowerCase().replace(/[^a-z0-9]/g, "")}`;

function at(place: string, terms: string[]): string[] {
  return terms.map((term) => (term === BREAK ? term : place + term));
}

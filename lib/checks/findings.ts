import { type ArticleForm, CHECKS, type Check } from "#db/vocabulary.ts";
import type { Content } from "#lib/articles/content.ts";
import { toComeIn } from "#lib/content/to-come.ts";
import type { BlockFacts } from "./block-facts.ts";
import { TITLE } from "./limits.ts";
import { type LinkState, linkFindings } from "./link-findings.ts";
import { markOf } from "./mark.ts";
import { pictureFindings } from "./picture-findings.ts";

/** What was written, as far as the checks look at it. */
export type CheckText = Pick<Content, "kicker" | "title" | "standfirst" | "bylines" | "lead" | "seo"> & {
  blocks: readonly BlockFacts[];
};

/** What the text does not say of itself. Plain JSON: it also crosses to the browser. */
export type CheckFacts = {
  form: ArticleForm;
  /** What the library says of the pictures, by id; of one that is missing here nothing is found. */
  media: Record<string, { described: boolean; credited: boolean }>;
  /** Own links that lead nowhere, by target. */
  links: Record<string, LinkState>;
  /** Ids of the threads that are open. */
  threads: readonly string[];
  /** Stages without an approval; `of` is the text that it would be for. */
  approvals: readonly { stageId: string; stageName: string; of: string }[];
};

/** Where it is put right: in a field by its name, or in a block of the text by its id. */
export type Place = { field: string } | { block: string; mediaId?: string };

/** Something that a check has found. `finding` tells it from all others of its check: a waiver is tied to it. */
export type Finding = { check: Check; finding: string; says: string; todo: string; at: Place };

type Found = Omit<Finding, "check">;
type Finder = (text: CheckText, facts: CheckFacts) => Found[];

/** Total and without a clock: the same for the editor, the command and the interface. */
export function findingsOf(text: CheckText, facts: CheckFacts): Finding[] {
  return CHECKS.flatMap((check) => FINDERS[check](text, facts).map((found) => ({ check, ...found })));
}

const FINDERS: Record<Check, Finder> = {
  "title-length": ({ title }) => titleLength(title.trim()),
  standfirst: ({ standfirst }, { form }) =>
    form === "page" || standfirst.trim()
      ? []
      : [found("none", "It has no standfirst.", "Write one or two sentences under the title.", "standfirst")],
  // What cannot be published without is no finding that may pass: lib/articles/missing.ts.
  section: () => [],
  byline: ({ bylines }, { form }) =>
    form === "page" || bylines.length > 0
      ? []
      : [found("none", "No author is named.", "Name at least one in the bylines.", "bylines")],
  "alt-text": (text, { media }) => pictureFindings(text, media, "described"),
  credit: (text, { media }) => pictureFindings(text, media, "credited"),
  "to-come": (text) => toCome(wordsOf(text)),
  "broken-links": ({ blocks }, { links }) => linkFindings(blocks, links),
  "open-comments": (_, { threads }) => openComments(threads),
  approval: (_, { approvals }) =>
    approvals.map(({ stageId, stageName, of }) =>
      found(`${stageId} ${of}`, `“${stageName}” has not approved it.`, "Ask for the approval.", "review"),
    ),
  "meta-description": ({ seo, standfirst }) =>
    seo.description.trim() || standfirst.trim()
      ? []
      : [
          found(
            "none",
            "Search engines have no description of it.",
            "Write one, or a standfirst, which serves as well.",
            "seo.description",
          ),
        ],
};

/** Letters that take the room of two, and say as much. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A missing title is no matter of length. */
function titleLength(title: string): Found[] {
  if (title === "") return [];
  const length = [...title].length + (title.match(WIDE)?.length ?? 0);
  if (length < TITLE.least) {
    const todo = `Say in at least ${TITLE.least} characters what happened.`;
    return [found("short", `The title is short: ${counted(length)}.`, todo, "title")];
  }
  if (length <= TITLE.most) return [];
  const todo = `Beyond ${TITLE.most} it is cut in lists, search results and link previews.`;
  return [found("long", `The title is long: ${counted(length)}.`, todo, "title")];
}

function counted(length: number): string {
  return length === 1 ? "one character" : `${length} characters`;
}

type Written = { words: string; at: Place };

/** In the order in which readers would meet them. */
function wordsOf({ kicker, title, standfirst, lead, seo, blocks }: CheckText): Written[] {
  const above = { kicker, title, standfirst, "lead.caption": lead?.caption, "lead.credit": lead?.credit };
  const below = { "lead.alt": lead?.alt, "seo.title": seo.title, "seo.description": seo.description };
  const inText = blocks.flatMap(({ block, toCome }) => toCome.map((words) => ({ words, at: { block } })));
  return [...inFields(above), ...inText, ...inFields(below)];
}

function inFields(fields: Record<string, string | undefined>): Written[] {
  return Object.entries(fields).flatMap(([field, words = ""]) =>
    toComeIn(words).map(({ from, to }) => ({ words: words.slice(from, to), at: { field } })),
  );
}

/** One of all: whoever lets one TK pass has seen the others. */
function toCome(written: Written[]): Found[] {
  const [first] = written;
  if (!first) return [];
  const says =
    written.length === 1
      ? "One TK is still in it: something was to be found out."
      : `${written.length} TK are still in it: something was to be found out.`;
  const todo = written.length === 1 ? "Readers would see it." : "Readers would see them.";
  return [{ finding: `${written.length} ${markOf(written.map(({ words }) => words))}`, says, todo, at: first.at }];
}

function openComments(threads: readonly string[]): Found[] {
  if (threads.length === 0) return [];
  const says = threads.length === 1 ? "One comment is open." : `${threads.length} comments are open.`;
  return [found(markOf([...threads].sort()), says, "Answer and resolve what was said.", "comments")];
}

function found(finding: string, says: string, todo: string, field: string): Found {
  return { finding, says, todo, at: { field } };
}

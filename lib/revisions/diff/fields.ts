import type { Content } from "#lib/articles/content.ts";
import type { Budget } from "./budget.ts";
import { textRuns } from "./text-runs.ts";
import type { Run } from "./types.ts";

/** A fact about the article that changed, with what it said before and says now. */
export type FieldChange = { label: string; runs: Run[] };
/** What the ids in a content are called; one that is gone has no name. */
export type Names = ReadonlyMap<string, string>;

/** The lines above the text, changed or not, as they stand on the page. */
export type HeadRuns = Record<"kicker" | "title" | "standfirst", Run[]>;

export function headRuns(before: Content, after: Content, budget: Budget): HeadRuns {
  const runs = (field: "kicker" | "title" | "standfirst") => lineRuns(before[field], after[field], budget);
  return { kicker: runs("kicker"), title: runs("title"), standfirst: runs("standfirst") };
}

/** Everything else about the article that is not the same any more. */
export function factChanges(before: Content, after: Content, names: Names, budget: Budget): FieldChange[] {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? "one that is gone").join(", ");
  const old = facts(before);
  const now = facts(after);
  return FACTS.flatMap(([fact, label, isText]): FieldChange[] => {
    const [was, is] = [old[fact], now[fact]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [from, to] = [was, is].map((value) => (Array.isArray(value) ? named(value) : value)) as [string, string];
    return [{ label, runs: isText ? lineRuns(from, to, budget) : exchange(from, to) }];
  });
}

/** The fields that differ, by the names that the editor gives them. */
export function changedFields(before: Content, after: Content): string[] {
  const [old, now] = [facts(before), facts(after)];
  const head = (["title", "standfirst", "kicker"] as const).filter((field) => before[field] !== after[field]);
  const rest = FACTS.filter(([fact]) => JSON.stringify(old[fact]) !== JSON.stringify(now[fact]));
  return [...new Set([...head, ...rest.map(([, label]) => label.split(":")[0]?.toLowerCase() ?? "")])];
}

type Facts = ReturnType<typeof facts>;
type Fact = readonly [fact: keyof Facts, label: string, isText: boolean];

const FACTS: readonly Fact[] = [
  ["kind", "Kind", false],
  ["language", "Language", false],
  ["section", "Section", false],
  ["bylines", "Byline", false],
  ["topics", "Topics", false],
  ["slug", "Address", false],
  ["picture", "Lead picture", false],
  ["alt", "Lead picture: alternative text", true],
  ["decorative", "Lead picture: decorative", false],
  ["caption", "Lead picture: caption", true],
  ["credit", "Lead picture: credit", true],
  ["seoTitle", "Search: title", true],
  ["seoDescription", "Search: description", true],
];

function facts({ kind, language, slug, sectionId, bylines, topics, lead, seo }: Content) {
  return {
    ...{ kind: String(kind), language: languageName(language), slug, bylines, topics },
    section: sectionId ? [sectionId] : [],
    picture: lead ? [lead.mediaId] : [],
    ...{
      alt: lead?.alt ?? "",
      decorative: lead?.decorative ? "yes" : "",
      caption: lead?.caption ?? "",
      credit: lead?.credit ?? "",
    },
    ...{ seoTitle: seo.title, seoDescription: seo.description },
  };
}

function lineRuns(before: string, after: string, budget: Budget): Run[] {
  const line = (text: string) => (text ? [{ type: "text", text }] : []);
  return textRuns(line(before), line(after), budget);
}

function exchange(from: string, to: string): Run[] {
  const run = (change: "removed" | "added", text: string): Run[] =>
    text ? [{ change, nodes: [{ type: "text", text }], notes: [] }] : [];
  return [...run("removed", from), ...run("added", to)];
}

const languages = new Intl.DisplayNames(["en"], { type: "language" });

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    // Well formed for HTML, but not for this list.
    return code;
  }
}

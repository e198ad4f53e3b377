import { Marked, type Tokens } from "marked";
import { plain } from "./plain-text.ts";

/** One of these alone is enough: nobody writes it by chance. */
const SURE: readonly RegExp[] = [
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/m,
  /^\|?[^\n|]+\|[^\n]*\n\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/m,
  /^\[\^[^\]\s]+\]: \S/m,
  /^\s*[-*+] \[[ xX]\] \S/m,
];

/** Two of these, or one of them twice. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S.*$/gm,
  /^\s{0,3}[-*+] \S.*$/gm,
  /^\s{0,3}\d{1,9}[.)] \S.*$/gm,
  /^> \S.*$/gm,
  /\*\*[^\s*][^*\n]{0,400}\*\*/g,
  /(?<![\w_])__?[^\s_][^_\n]*_(?![\w_])/g,
  /(?<![\w*])\*[^\s*][^*\n]*[^\s*]\*(?![\w*])/g,
  /\[[^[\]\n]{1,400}\]\((?:https?:|\/|mailto:)[^)\s]{0,2000}\)/g,
  /`[^`\n]{1,400}`/g,
  /^(?:-{3,}|\*{3,}|_{3,})\s*$/gm,
  /!\[[^[\]\n]{0,400}\]\([^)\s]{1,2000}\)/g,
];

/** Numbered lines and hyphens stand in plain notes too: by themselves they say nothing. */
const WEAK = new Set([1, 2, 8, 9]);

export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 100_000).replace(/\r\n?/g, "\n");
  if (SURE.some((sign) => sign.test(sample))) return true;
  const counts = SIGNS.map((sign) => (sample.match(sign) ?? []).length);
  const kinds = counts.filter((count) => count > 0).length;
  const strong = counts.reduce((sum, count, at) => sum + (WEAK.has(at) ? 0 : Math.min(count, 2)), 0);
  return strong >= 2 || (strong === 1 && kinds >= 2);
}

/** HTML of Markdown, footnotes included; raw HTML in it is read like HTML on the clipboard. */
export function htmlOfMarkdown(text: string): string {
  const notes = new Map<string, string>();
  const body = plain(text).replace(NOTE, (_, name: string, words: string) => {
    if (!notes.has(name)) notes.set(name, words.replace(/\n[ \t]+/g, "\n"));
    return "";
  });
  const cited = new Set<string>();
  const marked = new Marked({ gfm: true, extensions: [noteMark(notes, cited)] });
  return `${marked.parse(body, { async: false })}${notesHtml(marked, notes, cited)}`;
}

/** A note and its further lines, which are indented. */
const NOTE = /^\[\^([^\]\s]{1,60})\]: *(.*(?:\n+(?: {2,}|\t).*)*)\n?/gm;

function noteMark(notes: Map<string, string>, cited: Set<string>) {
  return {
    name: "noteMark",
    level: "inline" as const,
    start: (source: string) => source.indexOf("[^"),
    tokenizer(source: string): Tokens.Generic | undefined {
      const [raw, name = ""] = /^\[\^([^\]\s]{1,60})\]/.exec(source) ?? [];
      return raw && notes.has(name) ? { type: "noteMark", raw, name } : undefined;
    },
    renderer({ name }: Tokens.Generic): string {
      cited.add(name);
      const place = Array.from(notes.keys()).indexOf(name);
      return `<sup><a id="note-mark-${place}" href="#note-${place}">${place + 1}</a></sup>`;
    },
  };
}

/** A note that nothing cites stays what it is, a line. */
function notesHtml(marked: Marked, notes: Map<string, string>, cited: ReadonlySet<string>): string {
  if (notes.size === 0) return "";
  const items = Array.from(notes, ([name, words], place) => {
    const back = cited.has(name) ? `<a href="#note-mark-${place}">↩</a>` : "";
    return `<li id="note-${place}">${marked.parse(words, { async: false })}${back}</li>`;
  });
  return `<ol>${items.join("")}</ol>`;
}

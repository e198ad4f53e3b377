import type { ContentMark, ContentNode } from "./document.ts";

/** Strong, emphasis or link, whichever comes first; none runs over a line or holds its own sign. */
const MARKED =
  /\*\*(?<strong>[^*\n]+(?:\*[^*\n]+\*[^*\n]*)*)\*\*|\*(?<emphasis>[^*\n]+)\*|\[(?<words>[^[\]\n]+)\]\((?<href>[^()\s]+)\)/;

/** Text with `*emphasis*`, `**strong**` and `[words](address)` as text nodes with marks. */
export function inlineFrom(text: string, marks: ContentMark[] = []): ContentNode[] {
  const nodes: ContentNode[] = [];
  let rest = text;
  for (let found = MARKED.exec(rest); found?.groups; found = MARKED.exec(rest)) {
    const { strong, emphasis, words, href } = found.groups;
    nodes.push(...run(rest.slice(0, found.index), marks));
    if (strong) nodes.push(...inlineFrom(strong, [...marks, { type: "bold" }]));
    else if (emphasis) nodes.push(...inlineFrom(emphasis, [...marks, { type: "italic" }]));
    else if (words && href) nodes.push(...inlineFrom(words, [...marks, { type: "link", attrs: { href } }]));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, ...run(rest, marks)];
}

function run(text: string, marks: ContentMark[]): ContentNode[] {
  return text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
}

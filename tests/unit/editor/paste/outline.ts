import type { ContentNode } from "#lib/content/document.ts";

/** In the order in which they wrap words in an outline. */
const MARKS: Record<string, string> = {
  link: "a",
  bold: "b",
  italic: "i",
  strike: "s",
  subscript: "sub",
  superscript: "sup",
  code: "code",
};

/** What of a document an outline cannot see by itself: which places of pictures were sent to the library. */
export type Known = { pictures: ReadonlySet<string>; captions: ReadonlySet<string> };
const NOTHING: Known = { pictures: new Set(), captions: new Set() };

/**
 * A document as an outline that is easy to write by hand: a line for each block, `h2 Words`, `p Words`, `- Words` for an
 * item, what is within indented below; `{b words}`, `{a /x words}`, `{br}`, `{note 1}` within a line.
 */
export function outlineOf(doc: ContentNode, known: Known = NOTHING): string {
  const notes = new Map<string, number>();
  const lines = (doc.content ?? []).flatMap((block) => blockLines(block, "", { ...known, notes }));
  return `${lines.join("\n")}\n`;
}

type Reading = Known & { notes: Map<string, number> };

function blockLines(node: ContentNode, indent: string, reading: Reading): string[] {
  const inner = (nodes: ContentNode[] | undefined, by = "  ") =>
    (nodes ?? []).flatMap((child) => blockLines(child, indent + by, reading));
  const line = (...parts: (string | number)[]) => `${indent}${parts.filter((part) => part !== "").join(" ")}`;
  const [first, ...rest] = node.content ?? [];
  const led = (head: string) =>
    first?.type === "paragraph"
      ? [line(head, words(first, reading)), ...inner(rest)]
      : [line(head), ...inner(node.content)];
  switch (node.type) {
    case "paragraph":
      return [line(`${isCaption(node, reading) ? "caption" : "p"}${direction(node)}`, words(node, reading))];
    case "heading":
      return [line(`h${node.attrs?.level}${direction(node)}`, words(node, reading))];
    case "bulletList":
      return [line("ul"), ...inner(node.content)];
    case "taskList":
      return [line("tasks"), ...inner(node.content)];
    case "orderedList":
      return [line("ol", node.attrs?.start === 1 ? "" : Number(node.attrs?.start)), ...inner(node.content)];
    case "listItem":
      return led("-");
    case "taskItem":
      return led(node.attrs?.checked ? "- [x]" : "- [ ]");
    case "blockquote":
      return [line("quote"), ...inner(node.content)];
    case "codeBlock": {
      const code = (node.content ?? []).map((text) => text.text).join("");
      return [
        line("code", String(node.attrs?.language ?? "")),
        ...code.split("\n").map((each) => `${indent}  | ${each}`),
      ];
    }
    case "table":
      return [line("table"), ...inner(node.content)];
    case "tableRow":
      return [line("row"), ...inner(node.content)];
    case "tableHeader":
    case "tableCell":
      return led(`${node.type === "tableHeader" ? "th" : "td"}${span(node)}`);
    case "tableFigure":
      return blocksHere(node, indent, reading);
    case "tableTitle":
      return node.content ? [line("title", words(node, reading))] : [];
    case "tableSource":
      return node.content ? [line("source", words(node, reading))] : [];
    case "missingPicture":
      return [
        line(reading.pictures.has(String(node.attrs?.id)) ? "picture" : "missing", String(node.attrs?.note ?? "")),
      ];
    case "divider":
      return [line("hr")];
    case "details":
      return [line("details"), ...inner(node.content)];
    case "detailsSummary":
      return [line("summary", words(node, reading))];
    case "detailsContent":
      return blocksHere(node, indent, reading);
    case "footnotes":
      return blocksHere(node, indent, reading);
    case "footnote":
      return led(`note ${noteNumber(node, reading)}`);
    default:
      return [line(node.type), ...inner(node.content)];
  }
}

function blocksHere(node: ContentNode, indent: string, reading: Reading): string[] {
  return (node.content ?? []).flatMap((child) => blockLines(child, indent, reading));
}

function isCaption(node: ContentNode, { captions }: Reading): boolean {
  return captions.has(String(node.attrs?.id));
}

function direction(node: ContentNode): string {
  return node.attrs?.dir ? `.${node.attrs.dir}` : "";
}

function span(node: ContentNode): string {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  return colspan === 1 && rowspan === 1 ? "" : ` ${colspan}x${rowspan}`;
}

function noteNumber(node: ContentNode, { notes }: Reading): number {
  const id = String(node.attrs?.noteId);
  if (!notes.has(id)) notes.set(id, notes.size + 1);
  return notes.get(id) ?? 0;
}

function words(node: ContentNode, reading: Reading): string {
  return grouped(node.content ?? [], Object.keys(MARKS), reading);
}

/** Runs that share a mark stand in one pair of braces. */
function grouped(runs: readonly ContentNode[], marks: readonly string[], reading: Reading): string {
  const [mark, ...rest] = marks;
  if (!mark) return runs.map((run) => leaf(run, reading)).join("");
  let text = "";
  for (let at = 0; at < runs.length; ) {
    const head = marked(runs[at], mark);
    let end = at + 1;
    while (end < runs.length && marked(runs[end], mark) === head) end++;
    const inner = grouped(runs.slice(at, end), rest, reading);
    text += head === undefined ? inner : `{${[MARKS[mark], head].filter(Boolean).join(" ")} ${inner}}`;
    at = end;
  }
  return text;
}

function marked(run: ContentNode | undefined, mark: string): string | undefined {
  const found = run?.marks?.find(({ type }) => type === mark);
  return found && String(found.attrs?.href ?? "");
}

function leaf(node: ContentNode, reading: Reading): string {
  if (node.type === "hardBreak") return "{br}";
  if (node.type === "footnoteRef") return `{note ${noteNumber(node, reading)}}`;
  if (node.type === "mathInline") return `{math ${node.attrs?.tex}}`;
  return node.text ?? `{${node.type}}`;
}

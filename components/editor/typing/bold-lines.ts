import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import { boldLine, isWordless, type Run } from "#lib/content/bold-lines.ts";
import { blockDecorations } from "../block-decorations.ts";
import type { Range } from "../changed-range.ts";

/** Questions and whoever speaks, told apart as on the page (lib/content/bold-lines.ts). */
export const BoldLines = Extension.create({
  name: "boldLines",
  addProseMirrorPlugins: () => [blockDecorations(boldLinesIn)],
});

function boldLinesIn(doc: Node, range: Range): Decoration[] {
  const lines: Decoration[] = [];
  doc.nodesBetween(range.from, range.to, (node, at, parent) => {
    const line = parent === doc && node.type.name === "paragraph" ? boldLine(runsOf(node)) : null;
    if (line) lines.push(Decoration.node(at, at + node.nodeSize, { class: line }));
    return false;
  });
  return lines;
}

function runsOf(paragraph: Node): Run[] {
  return paragraph.children.flatMap((child) => {
    if (isWordless(child.type.name)) return [];
    return { words: child.text ?? "·", bold: child.isText && child.marks.some(({ type }) => type.name === "bold") };
  });
}

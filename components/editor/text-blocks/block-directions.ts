import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import { type Direction, directionOfText, isDirection } from "#lib/content/direction.ts";
import { blockDecorations } from "../block-decorations.ts";
import type { Range } from "../changed-range.ts";

/**
 * Which way blocks run. The browser finds the way of each line of words by itself (unicode-bidi: plaintext); a quote, a
 * point or a box with its mark at the side is told here, by the same rule that the reader's page follows.
 */
export const BlockDirections = Extension.create({
  name: "blockDirections",
  addProseMirrorPlugins: () => [blockDecorations(sidesIn)],
  addKeyboardShortcuts: () => ({ "Mod-Shift-x": ({ editor }) => turnDirection(editor) }),
});

/** What was found for a node holds as long as the node does: ProseMirror never changes one. */
const found = new WeakMap<Node, Direction | "none">();

export function directionOfNode(node: Node): Direction | undefined {
  const known = found.get(node);
  if (known) return known === "none" ? undefined : known;
  const way = isDirection(node.attrs.dir) ? node.attrs.dir : byLetters(node);
  found.set(node, way ?? "none");
  return way;
}

function byLetters(node: Node): Direction | undefined {
  if (node.isTextblock) return directionOfText(node.textContent);
  const ways = new Set(node.children.map(directionOfNode).filter(isDirection));
  return ways.size === 1 ? [...ways][0] : undefined;
}

export function sidesIn(doc: Node, range: Range): Decoration[] {
  const sides: Decoration[] = [];
  doc.nodesBetween(range.from, range.to, (node, at) => {
    if (node.isTextblock || node.isAtom) return false;
    const dir = directionOfNode(node);
    if (dir) sides.push(Decoration.node(at, at + node.nodeSize, { dir }));
    return true;
  });
  return sides;
}

/** Which way the block at the cursor runs, in the absence of letters as the page around it. */
export function directionHere(editor: Editor): Direction {
  const { parent } = editor.state.selection.$from;
  const page = editor.view.dom.closest("[dir]")?.getAttribute("dir");
  return directionOfNode(parent) ?? (isDirection(page) ? page : "ltr");
}

/** Turns the blocks of the selection around; what their letters say anyway is not said again. */
export function turnDirection(editor: Editor): boolean {
  const next: Direction = directionHere(editor) === "ltr" ? "rtl" : "ltr";
  return editor.commands.command(({ tr, state }) => {
    const { from, to } = state.selection;
    let turned = false;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (!node.isTextblock || !("dir" in node.attrs)) return;
      const dir = directionOfText(node.textContent) === next ? null : next;
      tr.setNodeMarkup(at, undefined, { ...node.attrs, dir });
      turned = true;
    });
    return turned;
  });
}

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { changedBlocks, type Range } from "./changed-range.ts";
import type { PictureShelf } from "./picture-shelf.ts";

/** What empty places say. A picture without words of its own shows those that readers get from the library. */
export function placeholders(shelf: PictureShelf): Extension {
  return Extension.create({
    name: "placeholders",
    // TipTap's own asks the editor for its state, which is the former one while a whole text is being replaced.
    addProseMirrorPlugins: () => [placeholderPlugin(shelf)],
  });
}

/** Looks again only at the blocks that were touched: a long text holds hundreds. */
function placeholderPlugin(shelf: PictureShelf): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, emptyPlaces(doc, { from: 0, to: doc.content.size }, shelf)),
      apply(tr, before) {
        const touched = changedBlocks(tr);
        if (!touched) return before;
        const moved = before.map(tr.mapping, tr.doc);
        // The set also finds what only borders on the range.
        const old = moved.find(touched.from, touched.to).filter((each) => isWithin(each, touched));
        return moved.remove(old).add(tr.doc, emptyPlaces(tr.doc, touched, shelf));
      },
    },
    props: {
      decorations(state) {
        const lasting = plugin.getState(state);
        const here = emptyHere(state);
        return lasting && here ? lasting.add(state.doc, [here]) : lasting;
      },
    },
  });
  return plugin;
}

function emptyPlaces(doc: Node, { from, to }: Range, shelf: PictureShelf): Decoration[] {
  const places: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at, parent) => {
    if (!node.isTextblock) return true;
    const words = node.content.size === 0 ? wordsFor(node, parent, shelf) : "";
    if (words) places.push(saying(words, at, at + node.nodeSize));
    return false;
  });
  return places;
}

/** The empty paragraph where the cursor stands, or the only one there is, asks to be written in. */
function emptyHere({ doc, selection }: EditorState): Decoration | null {
  const { $from, empty } = selection;
  const isHere = empty && $from.depth === 1;
  const block = isHere ? $from.parent : doc.childCount === 1 ? doc.firstChild : null;
  if (block?.type.name !== "paragraph" || block.content.size > 0) return null;
  const at = isHere ? $from.before() : 0;
  return saying("Write, or type / for what can stand here …", at, at + block.nodeSize);
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function saying(words: string, from: number, to: number): Decoration {
  return Decoration.node(from, to, { class: "is-empty", "data-placeholder": words });
}

function wordsFor(node: Node, parent: Node | null, shelf: PictureShelf): string {
  const picture = shelf.get(String(parent?.attrs.mediaId));
  switch (node.type.name) {
    case "figureCaption":
      return picture?.caption || "Caption";
    case "figureCredit":
      return picture?.credit || "Credit";
    case "heading":
      return "Heading";
    case "paragraph":
      return emptyFlow(parent);
    default:
      return EMPTY_LINES[node.type.name] ?? "";
  }
}

const EMPTY_LINES: Readonly<Record<string, string>> = {
  pullQuoteText: "Pull quote",
  pullQuoteAttribution: "Who said it",
  factBoxTitle: "Title",
  detailsSummary: "The line to press",
  timelineTitle: "What happened",
  tableTitle: "What the table shows",
  tableSource: "Source",
  button: "Words on the button",
};

/** What the only paragraph of a part says while it is empty; after how many lines it stands. */
const EMPTY_FLOWS: Readonly<Record<string, { words: string; lines: number }>> = {
  callout: { words: "Callout", lines: 0 },
  factBox: { words: "The facts", lines: 1 },
  detailsContent: { words: "What unfolds", lines: 0 },
  footnote: { words: "What the note says", lines: 0 },
  timelineEntry: { words: "More about it, if there is more", lines: 1 },
};

function emptyFlow(holder: Node | null): string {
  const flow = holder && EMPTY_FLOWS[holder.type.name];
  return flow && holder.childCount === flow.lines + 1 ? flow.words : "";
}

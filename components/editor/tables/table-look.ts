import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ContentNode } from "#lib/content/document.ts";
import { tableGrid } from "#lib/content/table-grid.ts";
import { isFlush, settingOf } from "#lib/content/table-setting.ts";
import { changedBlocks, type Range } from "../changed-range.ts";

/** Sets head and figures of a table as readers see them. */
export const TableLook = Extension.create({
  name: "tableLook",
  addProseMirrorPlugins: () => [tableLook()],
});

/** Looks again only at tables that were touched. */
function tableLook(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, looks(doc, { from: 0, to: doc.content.size })),
      apply(tr, before) {
        const touched = changedBlocks(tr);
        if (!touched) return before;
        const moved = before.map(tr.mapping, tr.doc);
        return moved.remove(moved.find(touched.from, touched.to)).add(tr.doc, looks(tr.doc, touched));
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

function looks(doc: Node, { from, to }: Range): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === "table") found.push(...cellLooks(node, at));
    return !node.isTextblock && node.type.name !== "table";
  });
  return found;
}

function cellLooks(table: Node, at: number): Decoration[] {
  const rows = tableGrid(table.toJSON() as ContentNode);
  const setting = settingOf(rows);
  const found: Decoration[] = [];
  table.forEach((line, offset, row) => {
    line.forEach((node, within, index) => {
      const cell = rows[row]?.[index];
      if (!cell) return;
      const names = [row < setting.headRows && "in-head", isFlush(cell, setting) && "n"].filter(Boolean).join(" ");
      const start = at + 1 + offset + 1 + within;
      if (names) found.push(Decoration.node(start, start + node.nodeSize, { class: names }));
    });
  });
  return found;
}

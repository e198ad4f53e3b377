import { EditorState } from "@tiptap/pm/state";
import { fixTables } from "@tiptap/pm/tables";
import { canonical } from "./canonical.ts";
import { ContentError } from "./content-error.ts";
import type { ContentDocument, ContentNode } from "./document.ts";
import { contentSchema } from "./extensions.ts";
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from "./limits.ts";
import { tableGrid } from "./table-grid.ts";

const MAX_ROUNDS = 20;

/** Refuses what the editor's own reckoning of a table could not bear. Throws ContentError. */
export function checkTables(doc: ContentDocument): void {
  for (const table of tablesIn(doc.content)) {
    if ((table.content?.length ?? 0) > MAX_TABLE_ROWS || widthOf(table) > MAX_TABLE_COLUMNS) {
      throw new ContentError(
        "too-large",
        `A table has more than ${MAX_TABLE_ROWS} rows or ${MAX_TABLE_COLUMNS} columns. Split it in two.`,
      );
    }
    if (!table.content?.some((row) => row.content?.length)) {
      throw new ContentError("invalid-structure", "A table has no cells. Remove it.");
    }
  }
}

/**
 * Cells that overlap or reach beyond the table are cut to fit and gaps filled, just as the editor would on opening it.
 * Expects a document that passed checkTables and the schema.
 */
export function withSoundTables(doc: ContentDocument): ContentDocument {
  if (tablesIn(doc.content).length === 0) return doc;
  let state = EditorState.create({ doc: contentSchema.nodeFromJSON(doc) });
  let change = fixTables(state);
  if (!change) return doc;
  // Filling a gap may open another; each round leaves less to do.
  for (let round = 0; change && round < MAX_ROUNDS; round++) {
    state = state.apply(change);
    change = fixTables(state);
  }
  if (change) throw new ContentError("invalid-structure", "The cells of a table do not fit together.");
  return canonical(state.doc.toJSON() as ContentDocument);
}

function tablesIn(nodes: readonly ContentNode[]): ContentNode[] {
  return nodes.flatMap((node) => (node.type === "table" ? [node] : tablesIn(node.content ?? [])));
}

function widthOf(table: ContentNode): number {
  const tooManyCells = table.content?.some((row) => (row.content?.length ?? 0) > MAX_TABLE_COLUMNS);
  if (tooManyCells) return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...tableGrid(table)
      .flat()
      .map(({ column, colspan }) => column + colspan),
  );
}

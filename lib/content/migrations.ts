import { newBlockId } from "./block-id.ts";
import { ContentError } from "./content-error.ts";
import type { ContentDocument, ContentNode } from "./document.ts";
import { withNotesLast } from "./notes-last.ts";
import { AnyNode } from "./shape.ts";
import { isValidBlock } from "./structure.ts";
import { unknownBlockOf, withUnknownKept } from "./unknown.ts";

/** One step from a version to the next. Pure; sees JSON that only the step's own version has checked. */
export type Migration = (doc: unknown) => unknown;

/** The first step leads from version 1 to version 2. Steps are only ever added. */
const MIGRATIONS: readonly Migration[] = [];

/** The version that this code writes. */
export const DOCUMENT_VERSION = MIGRATIONS.length + 1;

/** Brings a document up from an older version. Throws ContentError for a version that does not exist. */
export function migrate(doc: unknown, from: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  if (!Number.isInteger(from) || from < 1 || from > steps.length + 1) {
    throw new ContentError(
      "unknown-version",
      "This text was written with a newer version of the editor. Reload the page.",
    );
  }
  return steps.slice(from - 1).reduce((current, step) => step(current), doc);
}

/**
 * A stored document as this version understands it. What it does not know, or no longer holds for valid, is kept in inert
 * nodes: it comes back when a version that knows it reads the document again. Throws ContentError only when it is no document.
 */
export function readStored(stored: unknown, version: number): ContentDocument {
  const json = typeof stored === "string" ? JSON.parse(stored) : stored;
  // Written by a newer version, before a step back: there is no way down, only what we know and what we keep.
  const doc = (version > DOCUMENT_VERSION ? json : migrate(json, version)) as Partial<ContentDocument> | null;
  if (doc?.type !== "doc" || !Array.isArray(doc.content)) {
    throw new ContentError("invalid-structure", "The stored text is not a document.");
  }
  return { type: "doc", content: withNotesLast(doc.content.map(readBlock), newBlockId) };
}

function readBlock(block: ContentNode): ContentNode {
  const shaped = AnyNode.safeParse(withUnknownKept(block));
  return shaped.success && isValidBlock(shaped.data) ? shaped.data : unknownBlockOf(block);
}

import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import { ContentError } from "./content-error.ts";
import type { ContentDocument } from "./document.ts";
import { type IdSource, seededIds, withBlockIds } from "./ids.ts";
import { MAX_DOCUMENT_BYTES } from "./limits.ts";
import { DOCUMENT_VERSION, migrate } from "./migrations.ts";
import { withNotesLast } from "./notes-last.ts";
import { scanJson } from "./scan.ts";
import { checkShape } from "./shape.ts";
import { checkStructure } from "./structure.ts";
import { checkTables, withSoundTables } from "./table-check.ts";

/** `hash`: SHA-256 of the canonical JSON, in hex. The same content has the same hash, however it was sent. */
export type AcceptedDocument = { doc: ContentDocument; version: number; hash: string };

export type GateOptions = {
  /** The version that the sender writes; the current one if not said. */
  version?: number;
  /** For blocks without an id of their own. Without it ids depend on the content alone. */
  newId?: IdSource;
};

/**
 * The only way for a document into the database: autosave, import and API all come here.
 * Throws ContentError with a sentence for the author, a code and the place.
 */
export function acceptDocument(json: string, options: GateOptions = {}): AcceptedDocument {
  const sent = parseWithinLimit(json);
  scanJson(sent);
  // Before the shape is checked, because the check knows the current version only.
  const shaped = checkShape(migrate(sent, options.version ?? DOCUMENT_VERSION));
  checkTables(shaped);
  const newId = options.newId ?? seededIds(() => JSON.stringify(canonical(shaped)));
  const ordered: ContentDocument = { type: "doc", content: withNotesLast(shaped.content, newId) };
  const given = canonical(withBlockIds(ordered, newId));
  checkStructure(given);
  const doc = withSoundTables(given);
  return { doc, version: DOCUMENT_VERSION, hash: createHash("sha256").update(JSON.stringify(doc)).digest("hex") };
}

/** What a new article begins with: one empty paragraph. */
export function emptyDocument(): AcceptedDocument {
  return acceptDocument('{"type":"doc","content":[{"type":"paragraph"}]}');
}

function parseWithinLimit(json: string): unknown {
  // The length in UTF-16 units is never more than the bytes: the cheap refusal first.
  if (json.length > MAX_DOCUMENT_BYTES || Buffer.byteLength(json) > MAX_DOCUMENT_BYTES) {
    throw new ContentError("too-large", "The text is larger than 1 MB. Split it in two.");
  }
  try {
    return JSON.parse(json);
  } catch {
    throw new ContentError("not-json", "The text arrived damaged. Nothing was changed; try again.");
  }
}

import type { ContentDocument, ContentMark, ContentNode, JsonValue } from "./document.ts";
import { MARKS } from "./registry.ts";

const MARK_ORDER = MARKS.map((spec) => spec.extension.name);

/**
 * The one way to write a document down: fixed key order, no empty attributes or marks, marks in the schema's order,
 * neighbouring runs with the same marks as one. The same content is the same bytes.
 */
export function canonical(doc: ContentDocument): ContentDocument {
  return { type: "doc", content: canonicalContent(doc.content) };
}

function canonicalContent(nodes: ContentNode[]): ContentNode[] {
  const merged: ContentNode[] = [];
  for (const node of nodes.map(canonicalNode)) {
    const last = merged.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node)) last.text += node.text;
    else merged.push(node);
  }
  return merged;
}

function canonicalNode(node: ContentNode): ContentNode {
  const attrs = canonicalAttributes(node.attrs);
  const marks = node.marks
    ?.map(canonicalMark)
    .toSorted((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(node.content?.length && { content: canonicalContent(node.content) }),
    ...(marks?.length && { marks }),
    ...(node.text !== undefined && { text: node.text.toWellFormed() }),
  };
}

function canonicalMark(mark: ContentMark): ContentMark {
  const attrs = canonicalAttributes(mark.attrs);
  return { type: mark.type, ...(attrs && { attrs }) };
}

function canonicalAttributes(attrs: ContentNode["attrs"]): ContentNode["attrs"] {
  const present = Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (present.length === 0) return undefined;
  return Object.fromEntries(
    present.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, wellFormed(value)]),
  );
}

/** Half of a broken emoji cannot be written as UTF-8; it becomes the replacement sign rather than a refused save. */
function wellFormed(value: JsonValue): JsonValue {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function sameMarks(a: ContentNode, b: ContentNode): boolean {
  return JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

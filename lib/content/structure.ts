import type { Node } from "@tiptap/pm/model";
import { ContentError } from "./content-error.ts";
import type { ContentDocument, ContentNode } from "./document.ts";
import { contentSchema } from "./extensions.ts";

/** What may stand where, by the editor's own schema. Throws ContentError. */
export function checkStructure(doc: ContentDocument): void {
  let node: Node | undefined;
  try {
    node = contentSchema.nodeFromJSON(doc);
    node.check();
  } catch {
    throw new ContentError(
      "invalid-structure",
      "A part of the text stands where it may not.",
      node && (faultPath(node) ?? []),
    );
  }
}

/** True when the block may stand at the top level of a document; notes do so after a text. */
export function isValidBlock(block: ContentNode): boolean {
  const before = block.type === "footnotes" ? [{ type: "paragraph" }] : [];
  try {
    contentSchema.nodeFromJSON({ type: "doc", content: [...before, block] }).check();
    return true;
  } catch {
    return false;
  }
}

function faultPath(node: Node): (string | number)[] | undefined {
  if (!node.type.validContent(node.content)) return [];
  for (let index = 0; index < node.childCount; index++) {
    const inner = faultPath(node.child(index));
    if (inner) return ["content", index, ...inner];
  }
  return undefined;
}

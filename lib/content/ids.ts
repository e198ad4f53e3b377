import { createHash } from "node:crypto";
import { BlockId } from "./block-id.ts";
import { ContentError } from "./content-error.ts";
import type { ContentDocument, ContentNode } from "./document.ts";

/** Makes one block id after another: 10 to 12 small letters and digits. */
export type IdSource = () => string;

/** Ids that depend on the seed alone, so that the same text sent twice without ids becomes the same document. */
export function seededIds(seed: () => string): IdSource {
  let base: string | undefined;
  let count = 0;
  return () => {
    // The seed is a whole document and there may be thousands of ids: it is hashed once.
    base ??= sha256(seed());
    count += 1;
    return BigInt(`0x${sha256(`${count}\n${base}`)}`)
      .toString(36)
      .padStart(12, "0")
      .slice(-12);
  };
}

/** Gives every top-level block an id of its own. Within blocks ids are optional; one that is taken is dropped. */
export function withBlockIds(doc: ContentDocument, newId: IdSource): ContentDocument {
  const taken = new Set<string>();
  const keeps = doc.content.map((block) => claim(block, taken));
  return {
    type: "doc",
    content: doc.content.map((block, index) => {
      const id = keeps[index] ? block.attrs?.id : freshId(newId, taken);
      return { ...withoutTakenIds(block, taken), attrs: { ...block.attrs, id: id as string } };
    }),
  };
}

function claim(node: ContentNode, taken: Set<string>): boolean {
  const id = node.attrs?.id;
  if (typeof id !== "string" || taken.has(id)) return false;
  taken.add(id);
  return true;
}

function freshId(newId: IdSource, taken: Set<string>): string {
  for (let attempt = 0; attempt < 100; attempt++) {
    const id = newId();
    if (!taken.has(id) && BlockId.safeParse(id).success) {
      taken.add(id);
      return id;
    }
  }
  throw new ContentError("invalid-attribute", "No free block id could be made.");
}

function withoutTakenIds(node: ContentNode, taken: Set<string>): ContentNode {
  if (!node.content) return node;
  const content = node.content.map((child) => {
    const kept =
      child.attrs?.id == null || claim(child, taken) ? child : { ...child, attrs: { ...child.attrs, id: null } };
    return withoutTakenIds(kept, taken);
  });
  return { ...node, content };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

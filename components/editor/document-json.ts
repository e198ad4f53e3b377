import type { Node } from "@tiptap/pm/model";

/**
 * The document as JSON, block by block. ProseMirror never changes a node, it replaces it, so a block that was not touched is
 * the same object and was written out before: a copy of a long text every quarter of a second costs one block.
 */
export function createWriter(): (doc: Node) => string {
  const written = new WeakMap<Node, string>();
  return (doc) => {
    const blocks: string[] = [];
    doc.forEach((block) => {
      const json = written.get(block) ?? JSON.stringify(block.toJSON());
      written.set(block, json);
      blocks.push(json);
    });
    return `{"type":${JSON.stringify(doc.type.name)},"content":[${blocks.join(",")}]}`;
  };
}

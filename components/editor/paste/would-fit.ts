import type { Node, Slice } from "@tiptap/pm/model";

/** Whether the gate would still take the text with this in it. Small texts are not reckoned through. */
export function wouldFit(doc: Node, { content, size }: Slice, limits: { nodes: number; bytes: number }): boolean {
  if (doc.content.size + size < limits.nodes) return true;
  const json = JSON.stringify(doc.toJSON()) + JSON.stringify(content.toJSON());
  return new TextEncoder().encode(json).length < limits.bytes && nodesIn(doc) + nodesIn(content) < limits.nodes;
}

function nodesIn(content: Pick<Node, "descendants">): number {
  let count = 0;
  content.descendants(() => {
    count++;
  });
  return count;
}

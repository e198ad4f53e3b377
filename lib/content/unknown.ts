import type { ContentMark, ContentNode } from "./document.ts";
import { contentSchema } from "./extensions.ts";
import { markSpec, nodeSpec } from "./registry.ts";
import { scanJson } from "./scan.ts";
import { AnyNode } from "./shape.ts";

/** The inert block that keeps another as JSON text, under the same id. */
export function unknownBlockOf(block: ContentNode): ContentNode {
  const id = block?.attrs?.id;
  return { type: "unknownBlock", attrs: { original: JSON.stringify(block), ...(typeof id === "string" && { id }) } };
}

/** Replaces nodes and marks that are not known by inert ones, and brings back those that have become known since. */
export function withUnknownKept(node: ContentNode, withinText = false): ContentNode {
  const spec = nodeSpec(node.type);
  if (!spec)
    return withinText ? { type: "unknownInline", attrs: { original: JSON.stringify(node) } } : unknownBlockOf(node);
  if (node.type === "unknownBlock" || node.type === "unknownInline") return knownAgain(node) ?? node;
  const holdsText = contentSchema.nodes[node.type]?.inlineContent ?? false;
  return {
    ...node,
    ...(node.attrs && { attrs: knownAttributes(node.attrs, spec.attributes.shape) }),
    ...(node.content && { content: node.content.map((child) => withUnknownKept(child, holdsText)) }),
    ...(node.marks && { marks: node.marks.map(markKept) }),
  };
}

/** Unknown attributes are left out: the words are worth more to a reader than how a newer version would set them. */
function knownAttributes(attrs: NonNullable<ContentNode["attrs"]>, shape: object): ContentNode["attrs"] {
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => Object.hasOwn(shape, name)));
}

function markKept(mark: ContentMark): ContentMark {
  const spec = markSpec(mark.type);
  if (!spec) return { type: "unknownMark", attrs: { original: JSON.stringify(mark) } };
  if (mark.type !== "unknownMark") return mark;
  const original = parsed(mark.attrs?.original) as ContentMark | undefined;
  const known = original && markSpec(original.type);
  return known?.attributes.safeParse(original?.attrs ?? {}).success ? (original as ContentMark) : mark;
}

/** What an inert node holds is checked like anything a client sends: the text of an attribute is not to be trusted. */
function knownAgain(node: ContentNode): ContentNode | undefined {
  const original = parsed(node.attrs?.original) as ContentNode | undefined;
  if (!original || !nodeSpec(original.type)) return undefined;
  try {
    return AnyNode.safeParse(withUnknownKept(original)).data;
  } catch {
    return undefined;
  }
}

function parsed(json: unknown): unknown {
  try {
    const value: unknown = JSON.parse(String(json));
    scanJson(value);
    return value;
  } catch {
    return undefined;
  }
}

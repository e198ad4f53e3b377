import { Fragment, type Node, type NodeType, type ResolvedPos, type Schema, Slice } from "@tiptap/pm/model";
import { markSpec, nodeSpec } from "#lib/content/registry.ts";

/** As deep as a paste may make the text, with room left below what the gate takes. */
const MAX_LEVELS = 26;

/** A slice that may stand at a place and that the gate will take; `lost`: something other than words had to stay out. */
export type Fitted = { slice: Slice; lost: boolean };

/** Forged or damaged parts, and what the place does not hold, give way to their words. */
export function fitted(slice: Slice, $at: ResolvedPos): Fitted {
  const { schema } = $at.doc.type;
  if (!isSound(slice) || depthOf(slice.content) + $at.depth > MAX_LEVELS) return asParagraphs(slice, schema);
  const room = roomOf($at);
  if (room.isTextblock) return asLine(slice, schema, room.type);
  if (room.type === schema.topNodeType) return { slice, lost: false };
  const holds = typesWithin(room.type);
  let lost = false;
  let changed = false;
  const blocks: Node[] = [];
  slice.content.forEach((block) => {
    if (block.isInline || holds.has(block.type)) blocks.push(block);
    else {
      changed = true;
      const lines = linesOf(block, schema);
      if (lines.length === 0 || hasOthers(block)) lost = true;
      blocks.push(...lines);
    }
  });
  return changed ? { slice: Slice.maxOpen(Fragment.from(blocks), false), lost } : { slice, lost };
}

/** The nearest block around a place that nothing may break out of. */
function roomOf($at: ResolvedPos): Node {
  for (let depth = $at.depth; depth > 0; depth--) {
    if ($at.node(depth).type.spec.isolating) return $at.node(depth);
  }
  return $at.node(0);
}

function asParagraphs(slice: Slice, schema: Schema): Fitted {
  const blocks: Node[] = [];
  slice.content.forEach((block) => {
    blocks.push(...linesOf(block, schema));
  });
  return { slice: Slice.maxOpen(Fragment.from(blocks), false), lost: hasOthers(slice.content) };
}

/** One line of words for captions, titles and the like. */
function asLine(slice: Slice, schema: Schema, type: NodeType): Fitted {
  if (type.spec.code) return { slice, lost: false };
  const line: Node[] = [];
  const { content } = asParagraphs(slice, schema).slice;
  content.forEach((block) => {
    const words = block.isInline ? [block] : block.children;
    if (line.length > 0 && !block.isInline) line.push(schema.text(" "));
    line.push(...inlineFor(words, schema, type));
  });
  return { slice: new Slice(Fragment.fromArray(line), 0, 0), lost: hasOthers(slice.content) };
}

/** Only what the block may hold: of breaks and formulas a space stays. */
function inlineFor(words: readonly Node[], schema: Schema, type: NodeType): Node[] {
  const holds = typesWithin(type);
  return words.map((node) => (holds.has(node.type) ? node.mark(type.allowedMarks(node.marks)) : schema.text(" ")));
}

/** The words of a block as paragraphs. Marks that are not sound go, because the gate would refuse the whole text. */
function linesOf(block: Node, schema: Schema): Node[] {
  const paragraph = schema.nodes.paragraph as NodeType;
  if (block.isInline) return isSoundNode(block) ? [block] : [];
  const lines: Node[] = [];
  const read = (node: Node) => {
    if (node.isTextblock && node.content.size > 0)
      lines.push(paragraph.create(null, soundInline(node.content, schema)));
    return !node.isTextblock;
  };
  if (read(block)) block.descendants(read);
  return lines;
}

function soundInline(content: Fragment, schema: Schema): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (isSoundNode(node)) nodes.push(node);
    else if (node.isText) nodes.push(schema.text(node.text ?? " "));
  });
  return Fragment.from(nodes);
}

/** Whether more than words is in it, such as a picture. */
function hasOthers(content: Node | Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    if (node.isBlock && node.isAtom) found = true;
    return !found;
  });
  return found || ("isAtom" in content && content.isBlock && content.isAtom);
}

/** The gate's own checks, which parsing leaves out: what claims to be a copy from here may be forged. */
function isSound(slice: Slice): boolean {
  let sound = true;
  slice.content.descendants((node) => {
    const holds = typesWithin(node.type);
    node.forEach((child) => {
      if (!holds.has(child.type)) sound = false;
    });
    if (!isSoundNode(node)) sound = false;
    return sound;
  });
  return sound;
}

function isSoundNode({ type, attrs, marks }: Node): boolean {
  const isGood = nodeSpec(type.name)?.attributes.safeParse({ ...attrs }).success ?? false;
  return isGood && marks.every((mark) => markSpec(mark.type.name)?.attributes.safeParse({ ...mark.attrs }).success);
}

function depthOf(content: Fragment): number {
  let deepest = 0;
  content.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content));
  });
  return deepest;
}

const within = new WeakMap<NodeType, ReadonlySet<NodeType>>();

/** Every type that may stand somewhere in a node of this type. */
function typesWithin(type: NodeType): ReadonlySet<NodeType> {
  const known = within.get(type);
  if (known) return known;
  const found = new Set<NodeType>();
  const seen = new Set([type.contentMatch]);
  for (const match of seen) {
    for (let at = 0; at < match.edgeCount; at++) {
      const edge = match.edge(at);
      found.add(edge.type);
      seen.add(edge.next);
    }
  }
  within.set(type, found);
  return found;
}

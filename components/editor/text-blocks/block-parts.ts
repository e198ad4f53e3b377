import type { Node, ResolvedPos } from "@tiptap/pm/model";

/** The blocks with an inside of their own. */
export const SET_APART: ReadonlySet<string> = new Set([
  "pullQuote",
  "callout",
  "factBox",
  "details",
  "timeline",
  "button",
  "tableFigure",
]);

/** Parts that are one line of words: Enter leads on from them. */
const LINES: ReadonlySet<string> = new Set([
  "pullQuoteText",
  "pullQuoteAttribution",
  "factBoxTitle",
  "detailsSummary",
  "timelineTitle",
  "button",
  "tableTitle",
  "tableSource",
]);

/** Parts that hold paragraphs and lists, after how many lines of their own. */
const FLOWS: Readonly<Record<string, number>> = { callout: 0, factBox: 1, detailsContent: 0, timelineEntry: 1 };

export function isLine(node: Node): boolean {
  return LINES.has(node.type.name);
}

/** Such a block around the place, which is always at the top level. */
export function blockAround($at: ResolvedPos): { node: Node; at: number; after: number } | undefined {
  if ($at.depth === 0) return undefined;
  const node = $at.node(1);
  return SET_APART.has(node.type.name) ? { node, at: $at.before(1), after: $at.after(1) } : undefined;
}

/** The paragraph at the place as a child of such a part: the how-manieth of its paragraphs and lists, and of how many. */
export function placeInFlow($at: ResolvedPos): { name: string; index: number; count: number } | undefined {
  if ($at.depth < 2 || $at.parent.type.name !== "paragraph") return undefined;
  const holder = $at.node(-1);
  const lines = FLOWS[holder.type.name];
  if (lines === undefined) return undefined;
  return { name: holder.type.name, index: $at.index(-1) - lines, count: holder.childCount - lines };
}

/** The words of a block as blocks of the running text. */
export function unwrapped(block: Node): Node[] {
  const paragraph = block.type.schema.nodes.paragraph;
  const found = isLine(block) ? [block] : block.children.flatMap(inside);
  const blocks = found.flatMap((node) => {
    if (!isLine(node)) return [node];
    const { dir = null } = node.attrs;
    return node.content.size > 0 && paragraph ? [paragraph.create({ dir }, node.content)] : [];
  });
  return blocks.length > 0 || !paragraph ? blocks : [paragraph.create()];
}

function inside(node: Node): Node[] {
  return node.type.name === "detailsContent" ? [...node.children] : [node];
}

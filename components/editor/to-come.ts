import type { Node } from "@tiptap/pm/model";
import { type Run, type Stretch, toComeIn, toComeInRuns } from "#lib/content/to-come.ts";
import type { Fields } from "./text.ts";

/** A place where something is still to come: in a field by its name, or in the text by its position. */
export type ToCome = Stretch & { field: string };

/** In the order in which readers would meet them. */
export function allToCome(fields: Fields, doc: Node | null): ToCome[] {
  const { kicker, title, standfirst, lead, seo } = fields;
  const above = { kicker, title, standfirst, "lead.caption": lead?.caption, "lead.credit": lead?.credit };
  const below = { "lead.alt": lead?.alt, "seo.title": seo.title, "seo.description": seo.description };
  const body = doc ? toComeInDoc(doc).map((stretch) => ({ ...stretch, field: "body" })) : [];
  return [...inFields(above), ...body, ...inFields(below)];
}

function inFields(fields: Record<string, string | undefined>): ToCome[] {
  return Object.entries(fields).flatMap(([field, words = ""]) =>
    toComeIn(words).map((stretch) => ({ ...stretch, field })),
  );
}

/** What was found in a block holds as long as the block does: ProseMirror never changes one. */
const found = new WeakMap<Node, readonly Stretch[]>();

export function toComeInDoc(doc: Node, range: Stretch = { from: 0, to: doc.content.size }): Stretch[] {
  const places: Stretch[] = [];
  doc.nodesBetween(range.from, range.to, (node, at) => {
    if (!node.isTextblock) return true;
    const start = at + 1;
    for (const { from, to } of inBlock(node)) places.push({ from: start + from, to: start + to });
    return false;
  });
  return places;
}

function inBlock(block: Node): readonly Stretch[] {
  const known = found.get(block);
  if (known) return known;
  const places = block.type.spec.code ? [] : toComeInRuns(block.children.map(runOf));
  found.set(block, places);
  return places;
}

function runOf(part: Node): Run {
  const has = (name: string) => part.marks.some((mark) => mark.type.name === name);
  return { text: part.text ?? "\ufffc".repeat(part.nodeSize), toCome: has("tk"), code: has("code") };
}

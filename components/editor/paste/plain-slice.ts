import { Fragment, type Mark, type Node, type NodeType, type Schema, Slice } from "@tiptap/pm/model";
import { hrefFrom } from "#lib/content/href.ts";
import { paragraphsOf } from "./plain-text.ts";

/** A web address in running text; what ends the sentence does not belong to it. */
const ADDRESS = /https?:\/\/[^\s<>"“”]{2,2000}[^\s<>"“”.,;:!?)\]’']/g;

type Manner = { marks?: readonly Mark[]; withLinks?: boolean };

/** Plain text as paragraphs that join the words around them, in the form of these words. */
export function plainSlice(text: string, schema: Schema, { marks = [], withLinks = false }: Manner = {}): Slice {
  const { paragraph, hardBreak } = schema.nodes as Record<"paragraph" | "hardBreak", NodeType>;
  const run = (words: string) => (withLinks ? linked(words, schema, marks) : plainRun(words, schema, marks));
  const blocks = paragraphsOf(text).map((lines) => {
    const words = lines.flatMap((line, at) => (at > 0 ? [hardBreak.create(), ...run(line.trim())] : run(line.trim())));
    return paragraph.create(null, words);
  });
  return blocks.length > 0 ? new Slice(Fragment.from(blocks), 1, 1) : Slice.empty;
}

function linked(words: string, schema: Schema, marks: readonly Mark[]): Node[] {
  const runs: Node[] = [];
  let from = 0;
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    const href = hrefFrom(address);
    const link = href ? schema.marks.link?.create({ href }) : undefined;
    runs.push(...plainRun(words.slice(from, index), schema, marks));
    runs.push(...plainRun(address, schema, link ? link.addToSet(marks) : marks));
    from = index + address.length;
  }
  return [...runs, ...plainRun(words.slice(from), schema, marks)];
}

function plainRun(words: string, schema: Schema, marks: readonly Mark[]): Node[] {
  return words === "" ? [] : [schema.text(words, marks)];
}

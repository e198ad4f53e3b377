import { Fragment, type Mark, type NodeType, type Schema, Slice } from "@tiptap/pm/model";
import { paragraphsOf } from "./plain-text.ts";

/** Plain text as paragraphs that join the words around them, in the form of these words. */
export function plainSlice(text: string, schema: Schema, marks: readonly Mark[] = []): Slice {
  const { paragraph, hardBreak } = schema.nodes as Record<"paragraph" | "hardBreak", NodeType>;
  const blocks = paragraphsOf(text).map((lines) => {
    const words = lines.flatMap((line, at) => {
      const run = line.trim() === "" ? [] : [schema.text(line.trim(), marks)];
      return at > 0 ? [hardBreak.create(), ...run] : run;
    });
    return paragraph.create(null, words);
  });
  return blocks.length > 0 ? new Slice(Fragment.from(blocks), 1, 1) : Slice.empty;
}

import { Code } from "@tiptap/extension-code";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const code = defineMark({
  // TipTap lets it stand with no other mark; names of commands are linked all the same.
  extension: Code.extend({ excludes: "code" }),
  attributes: z.strictObject({}),
  html: () => ["<code>", "</code>"],
});

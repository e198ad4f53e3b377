import { Superscript } from "@tiptap/extension-superscript";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const superscript = defineMark({
  extension: Superscript.extend({ excludes: "subscript superscript" }),
  attributes: z.strictObject({}),
  html: () => ["<sup>", "</sup>"],
});

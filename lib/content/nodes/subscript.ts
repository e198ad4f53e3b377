import { Subscript } from "@tiptap/extension-subscript";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const subscript = defineMark({
  extension: Subscript.extend({ excludes: "subscript superscript" }),
  attributes: z.strictObject({}),
  html: () => ["<sub>", "</sub>"],
});

import { Bold } from "@tiptap/extension-bold";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const bold = defineMark({
  extension: Bold,
  attributes: z.strictObject({}),
  html: () => ["<strong>", "</strong>"],
});

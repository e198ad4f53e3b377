import { Strike } from "@tiptap/extension-strike";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const strike = defineMark({
  extension: Strike,
  attributes: z.strictObject({}),
  html: () => ["<s>", "</s>"],
});

import { Italic } from "@tiptap/extension-italic";
import { z } from "zod";
import { defineMark } from "../spec.ts";

export const italic = defineMark({
  extension: Italic,
  attributes: z.strictObject({}),
  html: () => ["<em>", "</em>"],
});

import { HardBreak } from "@tiptap/extension-hard-break";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const hardBreak = defineNode({
  extension: HardBreak,
  attributes: z.strictObject({}),
  kind: "inline",
  html: () => "<br>",
  text: { separates: false, searchable: true, leaf: "\n" },
});

import { mergeAttributes } from "@tiptap/core";
import { CodeBlock } from "@tiptap/extension-code-block";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

/** As fences in Markdown name them; readers get colours for those of highlight.ts. */
const Language = z.string().regex(/^[a-z0-9+#._-]{1,24}$/, "A language of code is named by a short word.");
const attributes = z.strictObject({ ...blockAttributes, language: Language.nullish() });

export const codeBlock = defineNode({
  extension: CodeBlock.extend({
    addAttributes: () => editorAttributes(attributes, { language: { parseHTML: languageOf } }),
    renderHTML: ({ HTMLAttributes }) => ["pre", mergeAttributes({ class: "code" }, HTMLAttributes), ["code", 0]],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, node, context }) => {
    const code = (node.content ?? []).map(({ text }) => text ?? "").join("");
    if (!code) return "";
    return `<pre class="code" tabindex="0"><code>${context.highlight(code, String(attrs.language ?? ""))}</code></pre>`;
  },
  text: { separates: true, searchable: true },
});

/** Ours says it itself; elsewhere a class of the inner element does. */
function languageOf(element: HTMLElement): string | null {
  const spelt = element.getAttribute("data-language") ?? /(?:^|\s)lang(?:uage)?-(\S+)/.exec(classes(element))?.[1];
  return Language.safeParse(spelt?.toLowerCase()).data ?? null;
}

function classes(element: HTMLElement): string {
  return `${element.className} ${element.querySelector("code")?.className ?? ""}`;
}

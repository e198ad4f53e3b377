import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { escapeHtml } from "../escape.ts";
import { Href, hrefFrom, isSafeHref, sitePath } from "../href.ts";
import { defineNode } from "../spec.ts";

/** Without an address while nobody has said it yet; readers see the button once it leads somewhere. */
const attributes = z.strictObject({ ...blockAttributes, ...directionAttribute, href: Href.nullish() });

/** One thing that the reader is asked to do. A link in the clothes of a button, because it leads to another page. */
export const button = defineNode({
  extension: Node.create({
    name: "button",
    group: "block",
    content: "text*",
    marks: "",
    defining: true,
    isolating: true,
    addAttributes: () =>
      editorAttributes(attributes, {
        href: { parseHTML: (element) => hrefFrom(element.getAttribute("data-href") ?? "") ?? null },
      }),
    parseHTML: () => [{ tag: "div[data-button]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-button": "" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, context }) =>
    inner && isSafeHref(attrs.href)
      ? `<p class="action"${directionHtml(node, context)}><a class="button" href="${escapeHtml(context.url(attrs.href))}">${inner}</a></p>`
      : "",
  text: { separates: true, searchable: true },
  references: ({ href }) => {
    const path = isSafeHref(href) ? sitePath(href) : undefined;
    return path === undefined ? [] : [{ target: "article-path", path }];
  },
});

import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { isArticleId, relatedSlot } from "../related.ts";
import { defineNode } from "../spec.ts";

const ArticleId = z.string().refine(isArticleId, "An article is named by its id.");
const attributes = z.strictObject({ ...blockAttributes, articleId: ArticleId });

/** Another article of this site. Its title and address are of the moment in which a page is read, not of the writing. */
export const relatedArticle = defineNode({
  extension: Node.create({
    name: "relatedArticle",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "div[data-article-id]",
        getAttrs: (element) => (isArticleId(element.getAttribute("data-article-id")) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-related": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs: { articleId } }) => relatedSlot(articleId),
  text: { separates: true, searchable: true },
  references: ({ articleId }) => (isArticleId(articleId) ? [{ target: "article", id: articleId }] : []),
});

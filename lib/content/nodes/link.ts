import type { Command } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { escapeHtml } from "../escape.ts";
import { Href, hrefFrom, isSafeHref, sitePath } from "../href.ts";
import { defineMark } from "../spec.ts";

const attributes = z.strictObject({ href: Href });

export const link = defineMark({
  extension: Link.extend({
    addAttributes: () =>
      editorAttributes(attributes, {
        href: {
          parseHTML: (element) => hrefFrom(element.getAttribute("href") ?? ""),
          renderHTML: ({ href }) => ({ href: isSafeHref(href) ? href : null }),
        },
      }),
    // A link that the gate would refuse must not come into the editor: the whole text could not be saved.
    parseHTML: () => [{ tag: "a[href]", getAttrs: (a) => (hrefFrom(a.getAttribute("href") ?? "") ? null : false) }],
    addCommands() {
      const commands = this.parent?.();
      return {
        ...commands,
        setLink: ({ href }) => withMeantHref(href, commands?.setLink),
        toggleLink: (to) => (to ? withMeantHref(to.href, commands?.toggleLink) : (commands?.toggleLink?.() ?? refuse)),
      };
    },
  }).configure({
    openOnClick: false,
    defaultProtocol: "https",
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: (address) => hrefFrom(address) !== undefined,
  }),
  attributes,
  // No rel="noopener": it only speaks of links that open a window, and ours never do.
  html: ({ href }, context) => (isSafeHref(href) ? [`<a href="${escapeHtml(context.url(href))}">`, "</a>"] : ["", ""]),
  references: ({ href }) => {
    const path = sitePath(href);
    return path === undefined ? [] : [{ target: "article-path", path }];
  },
});

function withMeantHref(typed: string, command?: (attributes: { href: string }) => Command): Command {
  const href = hrefFrom(typed);
  return (href && command?.({ href })) || refuse;
}

function refuse(): boolean {
  return false;
}

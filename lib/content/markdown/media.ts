import type { ContentNode } from "../document.ts";
import { sizeInWords } from "../file.ts";
import { widestFile } from "../picture-parts.ts";
import { playableName } from "../player.ts";
import { contentWords } from "../words.ts";
import type { MarkdownContext } from "./context.ts";
import { blocks, escapeMarkdown, target } from "./escape.ts";
import { oneLine } from "./inline.ts";

export function figureMarkdown(node: ContentNode, context: MarkdownContext): string {
  const { mediaId, alt, decorative } = node.attrs ?? {};
  const media = context.media(String(mediaId));
  if (!media) return "";
  const words = (part: string, own: string) => {
    const written = node.content?.find(({ type }) => type === part)?.content ?? [];
    return oneLine(written, context) || escapeMarkdown(own);
  };
  const said = [words("figureCaption", media.caption), words("figureCredit", media.credit)].filter(Boolean);
  const address = context.url(widestFile(media, "image/jpeg").url);
  return blocks(pictureMarkdown(decorative ? "" : String(alt || media.alt), address), said.join(" — "));
}

export function pictureMarkdown(alt: string, address: string): string {
  return `![${escapeMarkdown(alt)}](${target(address)})`;
}

export function fileMarkdown({ attrs = {} }: ContentNode, context: MarkdownContext): string {
  const file = context.file(String(attrs.fileId));
  if (!file) return "";
  const facts = [file.kind, sizeInWords(file.bytes, context.language)].filter(Boolean).join(", ");
  return `${link(String(attrs.label || file.fileName), file.url, context)} (${escapeMarkdown(facts)})`;
}

export function playableMarkdown({ type, attrs = {} }: ContentNode, context: MarkdownContext): string {
  const found = context.playable(String(attrs.mediaId));
  if (found?.kind !== type) return "";
  const said = [attrs.caption || found.caption, attrs.credit || found.credit].filter(Boolean).map(String);
  const transcript = String(attrs.transcript ?? "")
    .split(/\n\s*\n/)
    .map((part) => escapeMarkdown(part.trim()));
  const heard = transcript.some(Boolean) && `**${escapeMarkdown(contentWords(context.language).transcript)}**`;
  const name = playableName(found, String(attrs.label ?? ""));
  return blocks(link(name, found.url, context), said.map(escapeMarkdown).join(" — "), heard, ...transcript);
}

/** A card's title leads where the card leads. */
export function link(words: string, address: string, context: Pick<MarkdownContext, "url">): string {
  return `[${escapeMarkdown(words)}](${target(context.url(address))})`;
}

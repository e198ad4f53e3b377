import type { Node } from "@tiptap/pm/model";

const NAMES: Record<string, string> = {
  paragraph: "Paragraph",
  heading: "Heading",
  bulletList: "Bulleted list",
  orderedList: "Numbered list",
  taskList: "Task list",
  blockquote: "Quote",
  pullQuote: "Pull quote",
  callout: "Callout",
  factBox: "Fact box",
  details: "Details",
  timeline: "Timeline",
  divider: "Divider",
  figure: "Picture",
  missingPicture: "Missing picture",
  gallery: "Gallery",
  file: "File",
  audio: "Audio",
  video: "Video",
  embed: "Embed",
  linkCard: "Link card",
  relatedArticle: "Related article",
  table: "Table",
  tableFigure: "Table",
  codeBlock: "Code",
  mathBlock: "Formula",
  button: "Button",
  listItem: "Point",
  taskItem: "Task",
  timelineEntry: "Entry",
};

export function blockName(node: Node): string {
  return NAMES[node.type.name] ?? "Block";
}

/** A block as one would point at it: its first words, or what it is. */
export function blockWords(node: Node): string {
  const text = node.textBetween(0, node.content.size, " ", "").trim().replace(/\s+/g, " ");
  if (!text) return node.isTextblock ? "an empty line" : blockName(node).toLowerCase();
  return `“${text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text}”`;
}

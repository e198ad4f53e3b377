import type { ContentNode } from "./document.ts";
import { type AcceptedDocument, acceptDocument, type GateOptions } from "./gate.ts";
import { inlineFrom } from "./inline.ts";

/** Text may hold `*emphasis*`, `**strong**` and `[words](/path or https://…)`. A credit is plain. */
export type SimpleBlock =
  | { type: "p" | "h2" | "h3" | "quote"; text: string }
  | { type: "ul" | "ol"; items: string[] }
  | {
      type: "picture";
      mediaId: string;
      alt?: string;
      caption?: string;
      credit?: string;
      layout?: "text" | "wide" | "side";
    }
  | { type: "divider" };

/** A document from a simple list, for the sample edition and made-up articles. Goes through the gate and throws like it. */
export function documentFromBlocks(blocks: readonly SimpleBlock[], options?: GateOptions): AcceptedDocument {
  return acceptDocument(JSON.stringify({ type: "doc", content: blocks.map(nodeFromBlock) }), options);
}

function nodeFromBlock(block: SimpleBlock): ContentNode {
  switch (block.type) {
    case "p":
      return paragraph(block.text);
    case "h2":
    case "h3":
      return { type: "heading", attrs: { level: block.type === "h2" ? 2 : 3 }, content: inlineFrom(block.text) };
    case "quote":
      return { type: "blockquote", content: block.text.split("\n\n").map(paragraph) };
    case "ul":
      return { type: "bulletList", content: block.items.map(listItem) };
    case "ol":
      return { type: "orderedList", content: block.items.map(listItem) };
    case "divider":
      return { type: "divider" };
    case "picture":
      return figure(block);
  }
}

function paragraph(text: string): ContentNode {
  return { type: "paragraph", content: inlineFrom(text) };
}

function listItem(text: string): ContentNode {
  return { type: "listItem", content: [paragraph(text)] };
}

function figure(block: Extract<SimpleBlock, { type: "picture" }>): ContentNode {
  return {
    type: "figure",
    attrs: { mediaId: block.mediaId, alt: block.alt ?? "", layout: block.layout ?? "text" },
    content: [
      { type: "figureCaption", content: inlineFrom(block.caption ?? "") },
      { type: "figureCredit", content: block.credit ? [{ type: "text", text: block.credit }] : [] },
    ],
  };
}

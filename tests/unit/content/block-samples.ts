import type { ContentNode } from "#lib/content/document.ts";
import { paragraph, text } from "./support.ts";

/** The blocks that hold words, made of them. */
export function task(words: string, checked = false): ContentNode {
  return { type: "taskItem", attrs: { checked }, content: [paragraph(words)] };
}

export function taskList(...items: ContentNode[]): ContentNode {
  return { type: "taskList", content: items };
}

export function pullQuote(words: string, who = ""): ContentNode {
  return {
    type: "pullQuote",
    content: [
      { type: "pullQuoteText", content: runs(words) },
      { type: "pullQuoteAttribution", content: runs(who) },
    ],
  };
}

export function callout(tone: string, ...content: ContentNode[]): ContentNode {
  return { type: "callout", attrs: { tone }, content };
}

export function factBox(title: string, ...content: ContentNode[]): ContentNode {
  return { type: "factBox", content: [{ type: "factBoxTitle", content: runs(title) }, ...content] };
}

export function details(summary: string, ...content: ContentNode[]): ContentNode {
  return {
    type: "details",
    content: [
      { type: "detailsSummary", content: runs(summary) },
      { type: "detailsContent", content },
    ],
  };
}

export function entry(date: string | null, title: string, ...content: ContentNode[]): ContentNode {
  const words = content.length > 0 ? content : [paragraph()];
  return {
    type: "timelineEntry",
    attrs: { date },
    content: [{ type: "timelineTitle", content: runs(title) }, ...words],
  };
}

export function timeline(...entries: ContentNode[]): ContentNode {
  return { type: "timeline", content: entries };
}

export function button(href: string | null, words: string): ContentNode {
  return { type: "button", attrs: { href }, content: runs(words) };
}

function runs(words: string): ContentNode[] {
  return words ? [text(words)] : [];
}

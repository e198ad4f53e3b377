import { ContentError } from "#lib/content/content-error.ts";
import type { ContentDocument, ContentMark, ContentNode } from "#lib/content/document.ts";
import type { FileForRender } from "#lib/content/file.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import type { MediaForRender } from "#lib/content/picture.ts";
import { renderDocument } from "#lib/content/render.ts";

export function text(words: string, ...marks: ContentMark[]): ContentNode {
  return { type: "text", text: words, ...(marks.length > 0 && { marks }) };
}

export function paragraph(...content: (ContentNode | string)[]): ContentNode {
  return { type: "paragraph", content: content.map((node) => (typeof node === "string" ? text(node) : node)) };
}

export function linkTo(href: string): ContentMark {
  return { type: "link", attrs: { href } };
}

export function figure(attrs: ContentNode["attrs"], caption = "", credit = ""): ContentNode {
  const words = (line: string) => (line ? [text(line)] : []);
  return {
    type: "figure",
    attrs: { mediaId: "lake", ...attrs },
    content: [
      { type: "figureCaption", content: words(caption) },
      { type: "figureCredit", content: words(credit) },
    ],
  };
}

export function cell(words: string, attrs?: ContentNode["attrs"]): ContentNode {
  return { type: "tableCell", ...(attrs && { attrs }), content: [paragraph(...(words ? [words] : []))] };
}

export function header(words: string, attrs?: ContentNode["attrs"]): ContentNode {
  return { ...cell(words, attrs), type: "tableHeader" };
}

/** A row is a list of cells; words stand for a header cell. */
export function table(...rows: (ContentNode | string)[][]): ContentNode {
  const cells = (row: (ContentNode | string)[]) => row.map((each) => (typeof each === "string" ? header(each) : each));
  return { type: "table", content: rows.map((row) => ({ type: "tableRow", content: cells(row) })) };
}

/** A place in the text that cites a note. */
export function cite(noteId: string): ContentNode {
  return { type: "footnoteRef", attrs: { noteId } };
}

/** The section of notes, each with its id and words. */
export function notes(...written: [noteId: string, words: string][]): ContentNode {
  const content = written.map(([noteId, words]) => ({
    type: "footnote",
    attrs: { noteId },
    content: [paragraph(words)],
  }));
  return { type: "footnotes", content };
}

export function docOf(...content: ContentNode[]): ContentDocument {
  return { type: "doc", content };
}

export function accept(...content: unknown[]): ContentDocument {
  return acceptDocument(JSON.stringify({ type: "doc", content })).doc;
}

export const lake: MediaForRender = {
  id: "lake",
  base: "/media/lake/mark",
  width: 1600,
  height: 900,
  moves: false,
  alt: "A lake at dusk",
  credit: "J. Orr / Meridian",
  caption: "The lake house.",
  colour: "#31414f",
  focalX: 0.2,
  focalY: 0.9,
};

export const report: FileForRender = {
  id: "report",
  fileName: "Annual report.pdf",
  kind: "PDF",
  bytes: 1_240_000,
  url: "/files/k3x9k3x9k3x9k3x9/annual-report.pdf",
};

export function render(
  doc: ContentDocument,
  more: { language?: string; baseUrl?: string; media?: MediaForRender; file?: FileForRender } = {},
): string {
  return renderDocument(doc, {
    language: "en",
    ...more,
    media: (id) => (id === "lake" ? (more.media ?? lake) : undefined),
    file: (id) => (id === "report" ? (more.file ?? report) : undefined),
  });
}

/** The error that `work` is refused with; fails when it is not refused, or by anything but a ContentError. */
export function refusal(work: () => unknown): ContentError {
  try {
    work();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error("This should have been refused.");
}

import type { ContentDocument, ContentMark, ContentNode } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import type { FileForRender } from "./file.ts";
import { highlighter } from "./highlight.ts";
import { maths } from "./maths.ts";
import { type Seen, withNotesInOrder } from "./note-book.ts";
import type { MediaForRender } from "./picture.ts";
import type { PlayableForRender } from "./playable.ts";
import { markSpec, nodeSpec } from "./registry.ts";
import type { RenderContext } from "./spec.ts";

/** Raise it whenever the HTML of any node changes: stored HTML of an older version is then made anew. */
export const RENDERER_VERSION = 4;

export type RenderOptions = {
  /** Looks a picture up by its id; a figure whose picture is gone is left out. */
  media: (id: string) => MediaForRender | undefined;
  /** The same for files to download. */
  file: (id: string) => FileForRender | undefined;
  /** The same for audio and video. */
  playable: (id: string) => PlayableForRender | undefined;
  /** Language of the document, a BCP 47 tag. */
  language: string;
  /** Such as `https://example.org`: makes links and pictures absolute, for feeds and mail. */
  baseUrl?: string;
};

/** The document as HTML text for readers: pages, feeds, mail and the command line. Escapes everything; no styles, no scripts. */
export function renderDocument(doc: ContentDocument, options: RenderOptions): string {
  const { doc: read, notes } = withNotesInOrder(doc, seenWith(options));
  return renderContent(read.content, contextFor(options, notes));
}

/** The blocks one by one, in their own order and all of them; notes are numbered through the whole. Code stays plain text. */
export function renderBlocks(doc: ContentDocument, options: RenderOptions): string[] {
  const context = { ...contextFor(options, withNotesInOrder(doc, seenWith(options)).notes), highlight: escapeHtml };
  return doc.content.map((block) => renderContent([block], context));
}

function seenWith({ media }: RenderOptions): Seen {
  return ({ type, attrs = {} }) => !nodeSpec(type)?.unseen?.(attrs, { media });
}

function contextFor(
  { language, media, file, playable, baseUrl }: RenderOptions,
  notes: RenderContext["notes"],
): RenderContext {
  return { language, media, file, playable, url: addressIn(baseUrl), notes, maths, highlight: highlighter() };
}

function addressIn(baseUrl: string | undefined): RenderContext["url"] {
  if (!baseUrl) return (address) => address;
  const base = baseUrl.replace(/\/+$/, "");
  return (address) => (address.startsWith("/") && !address.startsWith("//") ? base + address : address);
}

type OpenMark = { mark: ContentMark; close: string };

/** Keeps a mark open across neighbours that share it, so that a half-bold link stays one link. */
function renderContent(nodes: readonly ContentNode[], context: RenderContext, parent?: ContentNode): string {
  const open: OpenMark[] = [];
  let html = "";
  for (const node of nodes) {
    const marks = (!nodeSpec(node.type)?.unmarked && node.marks) || [];
    const shared = sharedMarks(open, marks);
    while (open.length > shared) html += open.pop()?.close;
    for (const mark of marks.slice(shared)) {
      const [before, close] = markSpec(mark.type)?.html(mark.attrs ?? {}, context) ?? ["", ""];
      open.push({ mark, close });
      html += before;
    }
    html += renderNode(node, parent, context);
  }
  while (open.length > 0) html += open.pop()?.close;
  return html;
}

function sharedMarks(open: readonly OpenMark[], marks: readonly ContentMark[]): number {
  let count = 0;
  while (count < open.length && count < marks.length && sameMark(open[count]?.mark, marks[count])) count++;
  return count;
}

function sameMark(a: ContentMark | undefined, b: ContentMark | undefined): boolean {
  return a?.type === b?.type && JSON.stringify(a?.attrs) === JSON.stringify(b?.attrs);
}

function renderNode(node: ContentNode, parent: ContentNode | undefined, context: RenderContext): string {
  const spec = nodeSpec(node.type);
  if (!spec) return "";
  const render = (nodes: readonly ContentNode[]) => renderContent(nodes, context, node);
  return spec.html({
    attrs: node.attrs ?? {},
    get inner() {
      return render(node.content ?? []);
    },
    node,
    parent,
    context,
    render,
  });
}

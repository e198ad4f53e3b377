import { DOMParser as ContentParser } from "@tiptap/pm/model";
import { Window } from "happy-dom";
import {
  type Clipboard,
  type Converted,
  convertHtml,
  convertMarkdown,
  convertText,
} from "#components/editor/paste/convert.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { outlineOf } from "./outline.ts";

const window = new Window();
// The pipeline is for the browser; this is the part of one that it needs.
Object.assign(globalThis, { DOMParser: window.DOMParser });

export type Pasted = { converted: Converted; doc: ContentDocument; outline: string };

/** The whole way of a paste into an empty text, the gate included; throws what the gate throws. */
export function pasteThrough(clipboard: Partial<Clipboard>): Pasted {
  const given: Clipboard = { html: "", text: "", rtf: "", files: [], ...clipboard };
  const converted = given.html ? convertHtml(given) : (convertMarkdown(given.text) ?? convertText(given.text));
  const { body } = new window.DOMParser().parseFromString(converted.html, "text/html");
  const parsed = ContentParser.fromSchema(contentSchema).parse(body as unknown as Node);
  const { doc } = acceptDocument(JSON.stringify(parsed.toJSON()));
  const pictures = new Set(converted.pictures.filter(({ source }) => source).map(({ id }) => id));
  const captions = new Set(
    converted.pictures.flatMap(({ source, captionId }) => (source && captionId ? [captionId] : [])),
  );
  return { converted, doc, outline: outlineOf(doc, { pictures, captions }) };
}

import type { AnyExtension } from "@tiptap/core";
import type { z } from "zod";
import type { ContentNode, DocumentReference } from "./document.ts";
import type { FileForRender } from "./file.ts";
import type { NoteBook } from "./note-book.ts";
import type { MediaForRender } from "./picture.ts";
import type { PlayableForRender } from "./playable.ts";

/** What rendering needs from outside the document. `url` makes site-relative addresses absolute where the output needs it. */
export type RenderContext = {
  /** Language of the document as a BCP 47 tag: dates and the words that a node adds are in it. */
  language: string;
  media: (id: string) => MediaForRender | undefined;
  file: (id: string) => FileForRender | undefined;
  playable: (id: string) => PlayableForRender | undefined;
  url: (address: string) => string;
  notes: NoteBook;
  /** TeX as MathML, or as code where it cannot be set. */
  maths: (tex: string, display: "block" | "inline") => string;
  /** Code as HTML with classes; plain where the language is not known. */
  highlight: (code: string, language: string) => string;
};

export type HtmlPart<A> = {
  attrs: A;
  /** HTML of the children, made when it is asked for. */
  readonly inner: string;
  node: ContentNode;
  /** The node that it stands in; undefined at the top level. */
  parent: ContentNode | undefined;
  context: RenderContext;
  /** For nodes that set their children themselves. */
  render: (nodes: readonly ContentNode[]) => string;
};

/**
 * `separates`: begins and ends a block of text. `searchable`: false leaves the node and all in it out.
 * `leaf`: stands for it. `words`: what is to be read in its attributes.
 * `repeats`: says again what the text says, so that the length does not count it.
 */
export type TextBehaviour<A = Record<string, unknown>> = {
  separates: boolean;
  searchable: boolean;
  leaf?: string;
  words?: (attrs: A) => string;
  repeats?: boolean;
};

export type NodeSpec<S extends z.ZodObject = z.ZodObject> = {
  /** Editor behaviour and ProseMirror schema; pure, so that the server and the editor share it. */
  extension: AnyExtension;
  /** A strict object: unknown attributes are refused; a default makes an attribute optional. */
  attributes: S;
  /** `branch` holds nodes, `leaf` nothing; `inline` is a leaf within text and may carry marks; `text` is the text itself. */
  kind: "branch" | "leaf" | "inline" | "text";
  /** What readers get. `inner` is the HTML of the children. Must be safe for attributes that never passed the gate. */
  html: (part: HtmlPart<z.output<S>>) => string;
  /** True where readers get nothing of it: then what it cites is cited nowhere. */
  unseen?: (attrs: z.output<S>, context: Pick<RenderContext, "media">) => boolean;
  text: TextBehaviour<z.output<S>>;
  /** Within text, yet outside of its marks: HTML has no link within a link. */
  unmarked?: true;
  references?: (attrs: z.output<S>) => DocumentReference[];
};

export type MarkSpec<S extends z.ZodObject = z.ZodObject> = {
  extension: AnyExtension;
  attributes: S;
  /** The tags before and after the marked text. */
  html: (attrs: z.output<S>, context: RenderContext) => readonly [open: string, close: string];
  references?: (attrs: z.output<S>) => DocumentReference[];
};

/** Checks a node's parts against one another, then forgets the attribute types so that all nodes fit one list. */
export function defineNode<S extends z.ZodObject>(spec: NodeSpec<S>): NodeSpec {
  return spec as unknown as NodeSpec;
}

export function defineMark<S extends z.ZodObject>(spec: MarkSpec<S>): MarkSpec {
  return spec as unknown as MarkSpec;
}

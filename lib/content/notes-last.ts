import { newBlockId } from "./block-id.ts";
import type { ContentDocument, ContentNode } from "./document.ts";

/**
 * One section of notes, after everything else, with no two notes of the same id: a later namesake gets a new one and is
 * kept, though nothing cites it. Blocks of a document without notes are left as they are.
 */
export function withNotesLast(content: readonly ContentNode[], newId: () => string): ContentNode[] {
  const sections = content.filter((block) => block.type === "footnotes");
  const [first] = sections;
  if (!first) return [...content];
  const body = content.filter((block) => block.type !== "footnotes");
  const notes = withOwnIds(
    sections.flatMap((section) => section.content ?? []),
    newId,
  );
  const text = body.length > 0 ? body : [{ type: "paragraph" }];
  return notes.length > 0 ? [...text, { ...first, content: notes }] : text;
}

/** The same document with these notes, by the ids under which `footnoteRef` cites them, after those that it has. */
export function withNotes(
  doc: ContentDocument,
  notes: readonly { noteId: string; content: ContentNode[] }[],
): ContentDocument {
  const section = { type: "footnotes", content: notes.map(footnote) };
  const content = notes.length > 0 ? [...doc.content, section] : doc.content;
  return { type: "doc", content: withNotesLast(content, newBlockId) };
}

/** A note with its words: paragraphs. */
export function footnote({ noteId, content }: { noteId: string; content: ContentNode[] }): ContentNode {
  return { type: "footnote", attrs: { noteId }, content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function withOwnIds(notes: readonly ContentNode[], newId: () => string): ContentNode[] {
  const taken = new Set<unknown>();
  return notes.map((note) => {
    const noteId = taken.has(note.attrs?.noteId) ? newId() : note.attrs?.noteId;
    taken.add(noteId);
    return { ...note, attrs: { ...note.attrs, noteId: noteId as string } };
  });
}

import type { ContentDocument, ContentNode } from "./document.ts";

/** Where a note is cited: its number, and the how-manieth citation of it this is, both counted from 1. */
export type Citation = { number: number; nth: number };

/** The notes of a document as readers see them. Numbers are never stored: they follow from the order of citations. */
export type NoteBook = {
  /** Called for each citation in reading order; nothing for a note that is not there. */
  cite: (noteId: string) => Citation | undefined;
  citations: (noteId: string) => number;
};

/** Whether readers get anything of a node: what stands in one that they do not see is cited nowhere. */
export type Seen = (node: ContentNode) => boolean;

/** The document with its notes in the order in which they are cited, those that nobody cites left out. */
export function withNotesInOrder(
  doc: ContentDocument,
  seen: Seen = everything,
): { doc: ContentDocument; notes: NoteBook } {
  const section = doc.content.find((block) => block.type === "footnotes");
  const written = new Map<unknown, ContentNode>();
  for (const note of section?.content ?? []) {
    if (!written.has(note.attrs?.noteId)) written.set(note.attrs?.noteId, note);
  }
  const body = doc.content.filter((block) => block.type !== "footnotes");
  const citations = citationCounts(citedIn(body, seen), (id) => {
    const note = written.get(id);
    return note && citedIn(note.content ?? [], seen);
  });
  const cited = [...citations.keys()].flatMap((id) => written.get(id) ?? []);
  const content = section && cited.length > 0 ? [...body, { ...section, content: cited }] : body;
  return { doc: { type: "doc", content }, notes: noteBook(citations) };
}

/**
 * How often each note is cited, by note, in the order of first citations; a note that only a cited note cites comes after
 * all of the text's. `citedBy` says what a note itself cites, and nothing for a note that is not there.
 */
export function citationCounts(
  inText: readonly string[],
  citedBy: (noteId: string) => readonly string[] | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  const read = (ids: readonly string[]) => {
    for (const id of ids) if (citedBy(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  read(inText);
  // A Map's keys go on with what is added on the way.
  for (const id of counts.keys()) read(citedBy(id) ?? []);
  return counts;
}

/** The ids of the notes that are cited in these nodes, in order, as often as they are. */
function citedIn(nodes: readonly ContentNode[], seen: Seen): string[] {
  return nodes.flatMap((node) => {
    if (!seen(node)) return [];
    return node.type === "footnoteRef" ? [String(node.attrs?.noteId)] : citedIn(node.content ?? [], seen);
  });
}

function everything(): boolean {
  return true;
}

function noteBook(citations: ReadonlyMap<string, number>): NoteBook {
  const numbers = new Map([...citations.keys()].map((id, index) => [id, index + 1]));
  const seen = new Map<string, number>();
  return {
    cite(noteId) {
      const number = numbers.get(noteId);
      if (number === undefined) return undefined;
      const nth = (seen.get(noteId) ?? 0) + 1;
      seen.set(noteId, nth);
      return { number, nth };
    },
    citations: (noteId) => citations.get(noteId) ?? 0,
  };
}

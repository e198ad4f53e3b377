import type { ContentDocument, ContentNode, DocumentReference } from "#lib/content/document.ts";
import { nodeSpec } from "#lib/content/registry.ts";

/** What a former text pointed at and is no longer there: ids, by what they are the ids of. */
export type Gone = Record<"sections" | "authors" | "topics" | "pictures" | "files" | "recordings", ReadonlySet<string>>;

type Pointed = { target: string; id?: string; spare?: true; plays?: true };

/**
 * The document without the nodes that stand for something that is gone, and without the frames that this empties. A card
 * stays without its picture, and the words of a line to unfold with nothing behind it.
 */
export function withoutGone(
  doc: ContentDocument,
  gone: Pick<Gone, "pictures" | "files" | "recordings">,
): ContentDocument {
  const isGone = (reference: Pointed) =>
    reference.id !== undefined &&
    !reference.spare &&
    ((reference.target === "media" && (reference.plays ? gone.recordings : gone.pictures).has(reference.id)) ||
      (reference.target === "file" && gone.files.has(reference.id)));
  const content = standing(doc.content, isGone);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function standing(nodes: readonly ContentNode[], isGone: (reference: DocumentReference) => boolean): ContentNode[] {
  return nodes.flatMap((node) => {
    const own = nodeSpec(node.type)?.references?.(node.attrs ?? {}) ?? [];
    if (own.some(isGone)) return [];
    if (!node.content) return [node];
    const content = standing(node.content, isGone);
    if (content.length > 0 || node.content.length === 0) return [{ ...node, content }];
    return node.type === "detailsContent" ? [{ ...node, content: [{ type: "paragraph" }] }] : [];
  });
}

/** What restoring had to leave out, in sentences. */
export function whatWasLeftOut(gone: Gone): string[] {
  return [
    ...(gone.sections.size > 0 ? ["Its section no longer exists; choose another."] : []),
    ...sentence(gone.authors.size, "author", "in the byline"),
    ...sentence(gone.topics.size, "topic", "named there"),
    ...sentence(gone.pictures.size, "picture", "shown there"),
    ...sentence(gone.files.size, "file", "offered there"),
    ...sentence(gone.recordings.size, "recording", "played there"),
  ];
}

function sentence(count: number, what: string, where: string): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? `One ${what} ${where} no longer exists and was left out.`
      : `${count} ${what}s ${where} no longer exist and were left out.`,
  ];
}

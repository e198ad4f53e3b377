import type { ContentMark, ContentNode, JsonValue } from "#lib/content/document.ts";

/** Names that do not follow from a node's or attribute's own. Everything else is its type, spelled as words. */
const NODES: Record<string, string> = {
  bulletList: "list",
  orderedList: "numbered list",
  blockquote: "quotation",
  figure: "picture",
  figureCaption: "caption",
  figureCredit: "credit",
  unknownBlock: "part of a kind that is not known here",
  unknownInline: "part of a kind that is not known here",
  codeBlock: "code",
  mathBlock: "formula",
  mathInline: "formula",
  footnoteRef: "footnote mark",
  missingPicture: "place of a missing picture",
  audio: "recording",
};
const ATTRIBUTES: Record<string, string> = {
  alt: "alternative text",
  decorative: "decorative",
  dir: "direction",
  checked: "ticked",
  href: "address",
  url: "address",
  tex: "formula",
};
const MARKS: Record<string, string> = { tk: "TK mark", unknownMark: "a mark that is not known here" };
/** Values that say nothing to a person: only that they changed is told. */
const OPAQUE: Record<string, string> = {
  mediaId: "another picture",
  fileId: "another file",
  thumbnailId: "another preview picture",
  articleId: "another article",
  noteId: "another note",
  focalX: "focal point moved",
  focalY: "focal point moved",
  posterId: "another picture before it plays",
  subtitlesId: "other subtitles",
  original: "its content changed",
};
/** The same where it depends on the node. */
const OPAQUE_IN: Record<string, Record<string, string>> = {
  audio: { mediaId: "another recording" },
  video: { mediaId: "another video" },
};

export function nodeInWords(type: string): string {
  return NODES[type] ?? asWords(type);
}

/** What changed about a node itself, in sentences without a full stop. Block ids are nobody's business. */
export function nodeNotes(before: ContentNode, after: ContentNode): string[] {
  const type = before.type === after.type ? [] : [`${nodeInWords(before.type)} became ${nodeInWords(after.type)}`];
  return [...new Set([...type, ...attributeNotes(before.attrs ?? {}, after.attrs ?? {}, OPAQUE_IN[after.type])])];
}

/** “bold added”, “link removed”, “link changed: /a → /b”. */
export function markNotes(before: readonly ContentMark[], after: readonly ContentMark[]): string[] {
  const find = (marks: readonly ContentMark[], type: string) => marks.find((mark) => mark.type === type);
  const types = new Set([...before, ...after].map((mark) => mark.type));
  return [...types].flatMap((type) => {
    const [old, now] = [find(before, type), find(after, type)];
    const name = MARKS[type] ?? asWords(type);
    if (!old) return [`${name} added`];
    if (!now) return [`${name} removed`];
    return attributeNotes(old.attrs ?? {}, now.attrs ?? {}).map((note) => `${name}: ${note}`);
  });
}

type Attributes = { [name: string]: JsonValue };

function attributeNotes(before: Attributes, after: Attributes, own: Record<string, string> = {}): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete("id");
  return [...names].flatMap((name) => {
    const [old, now] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [own[name] ?? OPAQUE[name] ?? said(ATTRIBUTES[name] ?? asWords(name), old, now)];
  });
}

function said(name: string, old: JsonValue, now: JsonValue): string {
  if (typeof now === "boolean" || typeof old === "boolean") return now ? name : `no longer ${name}`;
  if (old === null || old === "") return `${name} added: ${quoted(now)}`;
  if (now === null || now === "") return `${name} removed: ${quoted(old)}`;
  return `${name}: ${quoted(old)} → ${quoted(now)}`;
}

function quoted(value: JsonValue): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return typeof value === "number" ? text : `“${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`;
}

/** pullQuoteText → pull quote text */
function asWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

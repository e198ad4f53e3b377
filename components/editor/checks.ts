import type { Node } from "@tiptap/pm/model";
import { noteFaults } from "./notes/note-checks.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { isTold, type PlayableAttributes } from "./pictures/playable-form.ts";
import type { Fields } from "./text.ts";
import { usageChecks } from "./usage/usage-checks.ts";

/** One line of the list. `needed`: without it nothing is published. `at`: a place in the text rather than a field. */
export type Check = { words: string; done: boolean; needed: boolean; field: string; at?: number };

type Facts = {
  fields: Fields;
  missing: Record<string, string>;
  doc: Node | null;
  shelf: PictureShelf;
  now: Date;
};

export function checksOf({ fields, missing, doc, shelf, now }: Facts): Check[] {
  const needed = Object.entries(missing).map(([field, words]) => ({ words, done: false, needed: true, field }));
  const standfirst =
    missing.standfirst || !fields.standfirst.trim()
      ? []
      : [done(`Standfirst, ${fields.standfirst.trim().length} characters`)];
  const all = needed.length === 0 ? [done("Everything a reader needs")] : [];
  const usage = usageChecks({ fields, doc, shelf, now });
  return [
    ...needed,
    ...all,
    ...standfirst,
    ...leadChecks(fields, shelf),
    ...(doc ? bodyChecks(doc, shelf) : []),
    ...usage,
  ];
}

function leadChecks({ lead }: Fields, shelf: PictureShelf): Check[] {
  if (!lead) return [];
  const own = shelf.get(lead.mediaId);
  const hasAlt = Boolean(lead.decorative || lead.alt || own?.alt || own?.decorative);
  const hasCredit = Boolean(lead.credit || own?.credit);
  if (hasAlt && hasCredit) return [done("Lead picture has alternative text and credit")];
  const field = hasAlt ? "lead.credit" : "lead.alt";
  return [
    {
      words: `Lead picture has no ${hasAlt ? "credit" : hasCredit ? "alternative text" : "alternative text and no credit"}`,
      done: false,
      needed: false,
      field,
    },
  ];
}

function bodyChecks(doc: Node, shelf: PictureShelf): Check[] {
  const checks: Check[] = [];
  const missing: number[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "missingPicture") missing.push(at);
    if (node.type.name === "figure") checks.push(...figureChecks(node, at, shelf));
    if ((node.type.name === "audio" || node.type.name === "video") && !isTold(node.attrs as PlayableAttributes))
      checks.push(advised(UNTOLD[node.type.name], at));
    if (node.type.name === "button" && node.content.size > 0 && !node.attrs.href)
      checks.push(advised("A button leads nowhere yet, so readers do not see it", at + 1));
    if (node.type.name === "timelineEntry" && node.textContent && !node.attrs.date)
      checks.push(advised("An entry of a timeline has no date", at + 2));
  });
  for (const { words, at } of noteFaults(doc, shelf)) checks.push(advised(words, at));
  if (missing[0] !== undefined) checks.push(advised(missingWords(missing.length), missing[0]));
  return checks;
}

const UNTOLD = {
  audio: "A recording in the text has no transcript",
  video: "A video in the text has neither subtitles nor a transcript",
};

/** Pictures that a paste could not bring: readers would get the text without them. */
export function missingPictures(doc: Node | null): number {
  let count = 0;
  doc?.forEach((block) => {
    if (block.type.name === "missingPicture") count += 1;
  });
  return count;
}

export function missingWords(count: number): string {
  return count === 1 ? "One picture is missing from the text" : `${count} pictures are missing from the text`;
}

function figureChecks(figure: Node, at: number, shelf: PictureShelf): Check[] {
  const own = shelf.get(String(figure.attrs.mediaId));
  const [caption, credit] = [figure.child(0), figure.child(1)];
  const lacks = [
    !figure.attrs.decorative && !figure.attrs.alt && !own?.alt ? "alternative text" : "",
    credit.content.size === 0 && !own?.credit ? "credit" : "",
  ].filter(Boolean);
  if (lacks.length === 0) return [];
  return [advised(`A picture in the text has no ${lacks.join(" and no ")}`, at + 1 + caption.nodeSize + 1)];
}

function advised(words: string, at: number): Check {
  return { words, done: false, needed: false, field: "body", at };
}

function done(words: string): Check {
  return { words, done: true, needed: false, field: "" };
}

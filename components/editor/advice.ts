import type { Node } from "@tiptap/pm/model";
import { noteFaults } from "./notes/note-checks.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { isTold, type PlayableAttributes } from "./pictures/playable-form.ts";
import type { Fields } from "./text.ts";
import { usageAdvice } from "./usage/usage-advice.ts";

/** Something that readers would miss and that no check of the site is about. `at`: a place in the text rather than a field. */
export type Advice = { words: string; field: string; at?: number };

type Facts = { fields: Pick<Fields, "lead">; doc: Node | null; shelf: PictureShelf; now: Date };

export function adviceOf({ fields, doc, shelf, now }: Facts): Advice[] {
  return [...(doc ? bodyAdvice(doc, shelf) : []), ...usageAdvice({ fields, doc, shelf, now })];
}

function bodyAdvice(doc: Node, shelf: PictureShelf): Advice[] {
  const advice: Advice[] = [];
  const missing: number[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "missingPicture") missing.push(at);
    if ((node.type.name === "audio" || node.type.name === "video") && !isTold(node.attrs as PlayableAttributes))
      advice.push(advised(UNTOLD[node.type.name], at));
    if (node.type.name === "button" && node.content.size > 0 && !node.attrs.href)
      advice.push(advised("A button leads nowhere yet, so readers do not see it", at + 1));
    if (node.type.name === "timelineEntry" && node.textContent && !node.attrs.date)
      advice.push(advised("An entry of a timeline has no date", at + 2));
  });
  for (const { words, at } of noteFaults(doc, shelf)) advice.push(advised(words, at));
  if (missing[0] !== undefined) advice.push(advised(missingWords(missing.length), missing[0]));
  return advice;
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

function advised(words: string, at: number): Advice {
  return { words, field: "body", at };
}

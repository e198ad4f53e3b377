import { type At, slotsIn } from "#lib/front/arrangement.ts";
import type { DeskFront } from "#lib/front/desk.ts";
import type { LinkTarget } from "#lib/links/desk.ts";
import { PinSheet } from "./pin-sheet.tsx";
import { PublishFront } from "./publish-front.tsx";
import { RelatedSheet } from "./related-sheet.tsx";
import { aPin, placeOfStory } from "./slots.ts";
import type { FrontWork } from "./use-front.ts";
import { WordsSheet } from "./words-sheet.tsx";

/** The one question that stands over the page. */
export type Open = { sheet: "pin" | "words" | "related"; at: At } | { sheet: "publish" } | null;

type Props = {
  open: Open;
  front: DeskFront;
  work: FrontWork;
  timeZone: string;
  nameAt: (at: At) => string;
  partName: (part: string) => string;
  onClose: () => void;
};

export function FrontSheets({ open, front, work, timeZone, nameAt, partName, onClose }: Props) {
  if (!open) return null;
  if (open.sheet === "publish") return <PublishFront {...{ front, work, timeZone, onClose }} />;
  const { at } = open;
  const name = nameAt(at);
  const pin = slotsIn(work.draft, at.part)[at.index] ?? null;
  const refusal = ({ id }: LinkTarget) => placeOfStory(work.draft, id, partName);
  const titleOf = (id: string) => front.stories.find((story) => story.id === id)?.title ?? work.titles[id] ?? "A story";

  if (open.sheet === "pin")
    return (
      <PinSheet
        {...{ name, refusal, onClose }}
        onPick={({ id, title }) => {
          onClose();
          // What belonged to the former story does not belong to this one.
          work.setSlot(at, aPin(id), `“${title}” is pinned to ${name}.`, title);
        }}
      />
    );
  if (!pin) return null;
  if (open.sheet === "words")
    return (
      <WordsSheet
        {...{ name, pin, timeZone, onClose }}
        title={titleOf(pin.articleId)}
        onSave={(next) => {
          onClose();
          work.setSlot(at, next, `The words and the time of ${name} are set.`);
        }}
      />
    );
  return (
    <RelatedSheet
      {...{ name, refusal, titleOf, onClose }}
      related={pin.related}
      onChange={(related, words, added) => {
        if (added) work.know(added.id, added.title);
        work.setSlot(at, { ...pin, related }, words);
      }}
    />
  );
}

import type { ReactNode } from "react";
import { type At, slotsIn, storiesIn } from "#lib/front/arrangement.ts";
import type { DeskFront } from "#lib/front/desk.ts";
import type { Standing } from "#lib/front/standing.ts";
import { type SlotActs, SlotLine } from "./slot-line.tsx";
import { slotWords } from "./slot-words.ts";
import { nameOf } from "./slots.ts";
import type { FrontWork } from "./use-front.ts";

export type Shown = {
  front: DeskFront;
  standing: Standing;
  work: FrontWork;
  acts: SlotActs;
  now: Date;
  timeZone: string;
};
type Props = Shown & {
  part: string;
  name: string;
  /** Said quietly beside the name, where that alone could be something else. */
  kind?: string;
  of: number;
  children?: ReactNode;
};

/** One part of the front with its slots in their order. */
export function SlotPart({ part, name, kind, of, front, standing, work, acts, now, timeZone, children }: Props) {
  const slots = slotsIn(work.draft, part);
  // Below the top, what is empty is one place to pin to, not a row of holes.
  const inUse = Math.max(slots.length, standing[part]?.length ?? 0);
  const shown = part === "top" ? of : Math.min(of, inUse + 1);
  const placed = new Set(storiesIn(work.draft));
  const stories = new Map(front.stories.map((story) => [story.id, story]));
  return (
    <section className="front-part" aria-label={name}>
      <h2>
        {name}
        {kind && <span className="front-kind"> {kind}</span>}
      </h2>
      {children}
      <ol className="slots">
        {Array.from({ length: shown }, (_, index): At => ({ part, index })).map((at) => {
          const slot = slots[at.index] ?? null;
          const stands = standing[part]?.[at.index] ?? undefined;
          const [story, title] = slot ? [stories.get(slot.articleId), work.titles[slot.articleId]] : [];
          return (
            <SlotLine
              key={at.index}
              {...{ at, slot, acts }}
              // A story that has a place already is not offered another.
              stands={stands && !placed.has(stands.id) ? stands : undefined}
              of={shown}
              name={part === "top" ? nameOf(at) : `${name} ${nameOf(at)}`}
              words={slotWords({ slot, stands, story, title, now, timeZone })}
              related={(slot?.related ?? []).map((id) => ({ id, story: stories.get(id), title: work.titles[id] }))}
            />
          );
        })}
      </ol>
    </section>
  );
}

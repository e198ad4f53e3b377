import Link from "next/link";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Slot } from "#db/schema/fronts.ts";
import type { At } from "#lib/front/arrangement.ts";
import type { PinnedStory } from "#lib/front/desk-stories.ts";
import type { Stands } from "#lib/front/standing.ts";
import { SlotMoves } from "./slot-moves.tsx";
import type { SlotWords } from "./slot-words.ts";
import { nameOf } from "./slots.ts";

export type SlotActs = {
  choose: (at: At) => void;
  word: (at: At) => void;
  relate: (at: At) => void;
  unpin: (at: At) => void;
  keep: (at: At, stands: Stands) => void;
  move: (at: At, by: 1 | -1) => void;
};

type Props = {
  at: At;
  name: string;
  /** How many slots this part has. */
  of: number;
  slot: Slot;
  words: SlotWords;
  /** What can be kept here. */
  stands: Stands | undefined;
  related: { id: string; story: PinnedStory | undefined; title: string | undefined }[];
  acts: SlotActs;
};

/** One slot: what it is called, what stands in it and how that came there, and what can be done about it. */
export function SlotLine({ at, name, of, slot, words, stands, related, acts }: Props) {
  const line = useRef<HTMLLIElement>(null);
  const inSlot = <span className="away"> {`in ${name}`}</span>;

  // What was pressed may be gone then, and so may the slot: below the top there is one empty slot at the end.
  function unpin(): void {
    const list = line.current?.parentElement;
    acts.unpin(at);
    requestAnimationFrame(() => {
      const there = line.current ?? list?.querySelector("li.slot:last-of-type");
      there?.querySelector<HTMLElement>(".slot-acts button")?.focus();
    });
  }

  return (
    <li ref={line} className={classesOf(slot, words)} aria-label={name}>
      {/* Under the heading of its part. */}
      <p className="slot-name">{nameOf(at)}</p>
      <div className="slot-story">
        <p className="slot-title">
          {words.id ? (
            <Link href={`/admin/articles/${words.id}`} dir="auto">
              {words.title}
            </Link>
          ) : (
            words.title
          )}
        </p>
        {words.how !== "Empty" && (
          <p className="slot-note">
            <span className={`slot-how ${words.how.toLowerCase()}`}>{words.how}</span>
            {words.note && ` ${words.note}`}
          </p>
        )}
        {related.length > 0 && (
          <ul className="slot-related" aria-label={`Under ${name}`}>
            {related.map(({ id, story, title }) => (
              <li key={id}>
                <span dir="auto">{story?.title ?? title ?? "A story"}</span>
                {story && story.state !== "live" && <small> (readers cannot open it now)</small>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="slot-acts">
        <Button look="plain" onClick={() => acts.choose(at)}>
          {slot ? "Replace …" : "Pin a story …"}
          {inSlot}
        </Button>
        {(slot || stands) && (
          <Button look="plain" onClick={() => (slot ? unpin() : stands && acts.keep(at, stands))}>
            {slot ? "Unpin" : KEEP}
            {inSlot}
          </Button>
        )}
        {slot && (
          <>
            <Button look="plain" onClick={() => acts.word(at)}>
              Words and time …{inSlot}
            </Button>
            {at.part === "top" && (
              <Button look="plain" onClick={() => acts.relate(at)}>
                Related …{inSlot}
              </Button>
            )}
            <SlotMoves at={at} of={of} words={words.title} onMove={(by) => acts.move(at, by)} />
          </>
        )}
      </div>
    </li>
  );
}

/** Of two words less on a phone, where it stands beside what it is about. */
const KEEP = (
  <span>
    Keep<span className="slot-more"> this one</span>
  </span>
);

function classesOf(slot: Slot, { id, away }: SlotWords): string {
  return ["slot", !slot && (id ? "free" : "free hollow"), (away || !id) && "away-now"].filter(Boolean).join(" ");
}

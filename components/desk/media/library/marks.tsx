import type { NamedItem } from "#lib/media/desk-library.ts";
import { type Clock, marksOf } from "./words.ts";

/** What is to be known of it at a glance, in words. */
export function Marks({ item, clock }: { item: NamedItem; clock: Clock }) {
  const marks = marksOf(item, clock);
  if (marks.length === 0) return null;
  return (
    <span className="library-marks">
      {marks.map(({ words, tone }) => (
        <span key={words} className={tone}>
          {words}
        </span>
      ))}
    </span>
  );
}

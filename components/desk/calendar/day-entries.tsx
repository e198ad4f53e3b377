import Link from "next/link";
import type { DayOfEntries, Entry } from "#lib/calendar/entries.ts";
import type { CalendarInput } from "#lib/calendar/schema.ts";
import { addressOf } from "./calendar-address.ts";
import { dayInWords } from "./day-words.ts";
import { EntryLine } from "./entry-line.tsx";

type Props = { of: DayOfEntries<Entry>; zone: string; wish: CalendarInput };

/** What stands on a day, and how much more there is. */
export function DayEntries({ of: { day, entries, more }, zone, wish }: Props) {
  const isAlone = wish.view === "agenda" && wish.on === day;
  return (
    <>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <EntryLine
              key={`${entry.kind}.${entry.articleId}.${entry.at.getTime()}`}
              entry={entry}
              day={day}
              zone={zone}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="cal-more">
          {isAlone ? (
            `and ${more} more: choose a section or a person`
          ) : (
            <Link href={addressOf({ ...wish, view: "agenda", on: day })}>
              and {more} more<span className="away"> on {dayInWords(day)}</span>
            </Link>
          )}
        </p>
      )}
    </>
  );
}

import type { Day } from "#lib/calendar/days.ts";
import type { DayOfEntries, Entry } from "#lib/calendar/entries.ts";
import type { CalendarInput } from "#lib/calendar/schema.ts";
import { DayEntries } from "./day-entries.tsx";
import { dayInWords } from "./day-words.ts";

type Props = { days: DayOfEntries<Entry>[]; today: Day; zone: string; wish: CalendarInput };

/** Days one below the other; those that hold nothing in one line. */
export function Agenda({ days, today, zone, wish }: Props) {
  return (
    <div className="cal-agenda">
      {days.map((each) => (
        <section
          key={each.day}
          id={`day-${each.day}`}
          data-drop={each.day}
          data-empty={each.entries.length === 0 || undefined}
          aria-labelledby={`name-${each.day}`}
        >
          <h2 id={`name-${each.day}`}>
            {dayInWords(each.day)}
            {each.day === today && <span className="cal-today">today</span>}
          </h2>
          {each.entries.length === 0 && <p className="cal-none">Nothing</p>}
          <DayEntries of={each} zone={zone} wish={wish} />
        </section>
      ))}
    </div>
  );
}

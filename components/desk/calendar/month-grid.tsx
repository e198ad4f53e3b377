import Link from "next/link";
import type { Day } from "#lib/calendar/days.ts";
import type { DayOfEntries, Entry } from "#lib/calendar/entries.ts";
import type { CalendarInput } from "#lib/calendar/schema.ts";
import { addressOf } from "./calendar-address.ts";
import { DayEntries } from "./day-entries.tsx";
import { dayInWords, weekdayInWords } from "./day-words.ts";

type Props = { days: DayOfEntries<Entry>[]; on: Day; today: Day; zone: string; wish: CalendarInput };

/** Weeks of days, for a month or for one week; on a phone the days that hold something, one below the other. */
export function MonthGrid({ days, on, today, zone, wish }: Props) {
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  const isWeek = wish.view === "week";
  return (
    <>
      <DayJumps days={days} />
      <table className={isWeek ? "cal-grid cal-week" : "cal-grid"}>
        <thead>
          <tr>
            {days.slice(0, 7).map(({ day }) => (
              <th scope="col" key={day}>
                <abbr title={weekdayInWords(day, "long")}>{weekdayInWords(day, "short")}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((each) => (
                <td
                  key={each.day}
                  id={`day-${each.day}`}
                  data-drop={each.day}
                  data-empty={each.entries.length === 0 || undefined}
                  data-beyond={(!isWeek && each.day.slice(0, 7) !== on.slice(0, 7)) || undefined}
                  aria-current={each.day === today ? "date" : undefined}
                >
                  <Link
                    className="cal-day"
                    href={addressOf({ ...wish, view: "agenda", on: each.day })}
                    aria-label={`${dayInWords(each.day)}${each.day === today ? ", today" : ""}`}
                  >
                    <span className="cal-number">{Number(each.day.slice(8))}</span>
                    <span className="cal-long">{dayInWords(each.day)}</span>
                    {each.day === today && <span className="cal-today">today</span>}
                  </Link>
                  <DayEntries of={each} zone={zone} wish={wish} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** For phones: which days hold something, and the way there. */
function DayJumps({ days }: { days: DayOfEntries<Entry>[] }) {
  const full = days.filter(({ entries }) => entries.length > 0);
  if (full.length === 0) return null;
  return (
    <nav className="cal-jumps" aria-label="Days">
      {full.map(({ day }) => (
        <a key={day} href={`#day-${day}`}>
          {weekdayInWords(day, "short")} {Number(day.slice(8))}
          <span className="away"> {dayInWords(day).split(" ").at(-1)}</span>
        </a>
      ))}
    </nav>
  );
}

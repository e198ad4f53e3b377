import Link from "next/link";
import { type Day, firstOfMonth } from "#lib/calendar/days.ts";
import { type CalendarInput, VIEWS } from "#lib/calendar/schema.ts";
import { turned } from "#lib/calendar/spans.ts";
import { addressOf } from "./calendar-address.ts";
import { monthInWords, spanInWords } from "./day-words.ts";

const NAMES = { month: "Month", week: "Week", agenda: "Agenda" } as const;

type Props = { wish: CalendarInput; on: Day; days: readonly Day[] };

/** Where one is in time, and the ways to elsewhere: plain links, so that the way back and a shared address work. */
export function CalendarBar({ wish, on, days }: Props) {
  const { view } = wish;
  const title = view === "month" ? monthInWords(firstOfMonth(on)) : spanInWords(days[0] as Day, days.at(-1) as Day);
  const at = (by: 1 | -1) => addressOf({ ...wish, on: turned(view, on, by) });
  const word = NAMES[view].toLowerCase();
  return (
    <div className="cal-bar">
      <h2 className="cal-title">{title}</h2>
      <nav aria-label="Time">
        <Link href={at(-1)} rel="prev">
          <span aria-hidden="true">← </span>Earlier<span className="away"> {word}</span>
        </Link>
        <Link href={addressOf({ ...wish, on: undefined })}>Today</Link>
        <Link href={at(1)} rel="next">
          Later<span className="away"> {word}</span>
          <span aria-hidden="true"> →</span>
        </Link>
      </nav>
      <nav aria-label="View" className="cal-views">
        {VIEWS.map((each) => (
          <Link
            key={each}
            href={addressOf({ ...wish, view: each, on: wish.on })}
            aria-current={each === view ? "page" : undefined}
          >
            {NAMES[each]}
          </Link>
        ))}
      </nav>
    </div>
  );
}

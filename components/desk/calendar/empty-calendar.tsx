import Link from "next/link";
import type { CalendarInput } from "#lib/calendar/schema.ts";
import { addressOf } from "./calendar-address.ts";

/** What would stand here. */
export function EmptyCalendar({ isNarrowed, wish }: { isNarrowed: boolean; wish: CalendarInput }) {
  return (
    <div className="empty cal-empty">
      <h2>{isNarrowed ? "Nothing of this stands here." : "Nothing stands here yet."}</h2>
      <p>
        Stories appear on the day that they are planned for or due, on the day that they are scheduled to come out or go
        away, and on the day that they were published.
      </p>
      {isNarrowed && (
        <p>
          <Link href={addressOf({ view: wish.view, on: wish.on })}>Show all sections and everybody</Link>
        </p>
      )}
    </div>
  );
}

import { addDays, addMonths, type Day, daysBetween, firstOfMonth, weekdayOf } from "./days.ts";
import type { CalendarView } from "./schema.ts";

/** How many days an agenda looks ahead. */
export const AGENDA_DAYS = 14;

/** Languages whose weeks do not begin on a Monday, where the runtime does not say. By region, else by language. */
const SUNDAY = /^(?:US|CA|MX|BR|JP|IL|IN|KR|TW|HK|ZA|PH|TH|PT|CO|PE|AR|VE|he|ja|ko|pt|hi|th)$/;
const SATURDAY = /^(?:EG|IR|AF|AE|DZ|IQ|JO|KW|LY|OM|QA|SD|SY|BH|ar|fa|ps)$/;

/** The weekday that weeks begin with where the language is spoken: 1 for Monday to 7 for Sunday. */
export function firstDayOf(language: string): number {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    // English of no country would be American: a newsroom that writes no country gets the week of ISO 8601.
    if (locale.language === "en" && !locale.region) return 1;
    const said = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
    return said ?? guessed(locale.region ?? locale.language);
  } catch {
    return 1;
  }
}

/** The week that a day is in. */
export function weekOf(day: Day, first: number): Day[] {
  const begins = addDays(day, -((weekdayOf(day) - first + 7) % 7));
  return run(begins, 7);
}

/** The weeks that show the whole month of a day, with days of its neighbours at the ends. */
export function monthOf(day: Day, first: number): Day[][] {
  const begin = weekOf(firstOfMonth(day), first)[0] as Day;
  const end = firstOfMonth(addMonths(firstOfMonth(day), 1));
  const weeks = Math.ceil(daysBetween(begin, end) / 7);
  return Array.from({ length: weeks }, (_, at) => run(addDays(begin, at * 7), 7));
}

/** The days that a view shows, in order. */
export function daysOf(view: CalendarView, on: Day, first: number): Day[] {
  if (view === "week") return weekOf(on, first);
  return view === "month" ? monthOf(on, first).flat() : run(on, AGENDA_DAYS);
}

/** Where the view before (-1) or after (1) is. */
export function turned(view: CalendarView, on: Day, by: 1 | -1): Day {
  if (view === "month") return addMonths(firstOfMonth(on), by);
  return addDays(on, by * (view === "week" ? 7 : AGENDA_DAYS));
}

function run(from: Day, length: number): Day[] {
  return Array.from({ length }, (_, at) => addDays(from, at));
}

function guessed(place: string): number {
  if (SATURDAY.test(place)) return 6;
  return SUNDAY.test(place) ? 7 : 1;
}

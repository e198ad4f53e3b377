import { mondayOf } from "./days.ts";

/** What the desk looks back on. `length` is also how the rows of a period are marked; `ever` is never moved on. */
export const PERIODS = {
  week: { length: 7, name: "7 days", step: "day" },
  month: { length: 30, name: "30 days", step: "day" },
  quarter: { length: 90, name: "90 days", step: "day" },
  year: { length: 364, name: "52 weeks", step: "week" },
} as const;
export type Period = keyof typeof PERIODS;
export const PERIOD_NAMES = Object.keys(PERIODS) as [Period, ...Period[]];
export const EVER = 0;
/** As they stand in rows. */
export const LENGTHS = [...Object.values(PERIODS).map(({ length }) => length), EVER];

/** The first day of a period that ends today. A year is made of whole weeks: of what is older only weeks are kept. */
export function firstDayOf(period: Period, today: number): number {
  const { length, step } = PERIODS[period];
  return step === "week" ? mondayOf(today) - length + 7 : today - length + 1;
}

/** Views for every day or week of the period, none left out. */
export type Step = { day: number; views: number };

export function stepsOf(period: Period, today: number, counted: readonly Step[]): Step[] {
  const weekly = PERIODS[period].step === "week";
  const sums = new Map<number, number>();
  for (const { day, views } of counted) {
    const step = weekly ? mondayOf(day) : day;
    sums.set(step, (sums.get(step) ?? 0) + views);
  }
  const steps: Step[] = [];
  for (let day = firstDayOf(period, today); day <= today; day += weekly ? 7 : 1) {
    steps.push({ day, views: sums.get(day) ?? 0 });
  }
  return steps;
}

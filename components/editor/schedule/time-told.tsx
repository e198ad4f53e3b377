import { timeInWords, type Zones } from "./time-words.ts";
import type { ChosenTime } from "./use-time.ts";

type Props = { chosen: ChosenTime; zones: Pick<Zones, "site" | "own">; children: string };

/** What was chosen, in words; always there, so that it is read out when it changes. */
export function TimeTold({ chosen: { time, read, errors }, zones, children }: Props) {
  const fits = "at" in read && !errors.local && !errors.zone;
  return (
    <p className="time-told" role="status">
      {fits && `${children} ${timeInWords(read.at, { ...zones, chosen: time.zone })}.`}
    </p>
  );
}

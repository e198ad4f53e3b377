import { useState } from "react";
import { OVER, type ReadTime, readTime, type WrittenTime } from "#lib/schedule/read-time.ts";

/** A time while it is chosen: what it means, and what is wrong with it. */
export type ChosenTime = {
  time: WrittenTime;
  read: ReadTime;
  errors: Record<string, string>;
  change: (patch: Partial<WrittenTime>) => void;
  /** What the server said of the fields. */
  hear: (fields: Record<string, string> | undefined) => void;
};

export function useTime(begin: () => WrittenTime): ChosenTime {
  const [time, setTime] = useState(begin);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const read = readTime(time);
  return {
    time,
    read,
    errors: { ...seenAtOnce(time, read), ...refused },
    change(patch) {
      // Which of two was meant is asked anew for another time.
      setTime(({ local, zone }) => ({ local, zone, ...patch }));
      setRefused({});
    },
    hear: (fields) => setRefused(fields ?? {}),
  };
}

/** What can be told while it is chosen. An empty field is no mistake yet, and which of two is asked for in its own place. */
function seenAtOnce({ local }: WrittenTime, read: ReadTime): Record<string, string> {
  if ("at" in read) return read.at.getTime() <= Date.now() ? { local: OVER } : {};
  return local === "" || read.twice ? {} : { [read.field]: read.message };
}

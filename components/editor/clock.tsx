import { useEffect, useState } from "react";

/** A time of day in the writer's own zone, which only the browser knows. */
export function Clock({ at, seconds = false }: { at: Date | number; seconds?: boolean }) {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const moment = new Date(at);
  const options: Intl.DateTimeFormatOptions = {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    ...(seconds && { second: "2-digit" }),
  };
  const isToday = moment.toDateString() === new Date().toDateString();
  const day: Intl.DateTimeFormatOptions = isToday ? {} : { day: "numeric", month: "short" };
  return (
    <time dateTime={moment.toISOString()}>{here ? moment.toLocaleString("en-GB", { ...day, ...options }) : ""}</time>
  );
}

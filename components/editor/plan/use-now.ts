import { useEffect, useState } from "react";

/** When the page was opened, known to the browser alone: the server's words would be of another moment. */
export function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => setNow(new Date()), []);
  return now;
}

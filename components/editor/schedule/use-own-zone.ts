import { useEffect, useState } from "react";
import { presentZoneName } from "#lib/settings/options.ts";

/** The zone of whoever sits here, which only the browser knows; null until it was asked. */
export function useOwnZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => setZone(presentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone)), []);
  return zone;
}

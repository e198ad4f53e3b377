import { useEffect, useEffectEvent, useState } from "react";
import type { UsageWarning } from "#lib/articles/usage.ts";
import type { Publishing } from "../use-publishing.ts";

/** Looked up each time the question opens (`opened` counts that): rights end while an article lies open. */
export function useUsage(opened: number, publishing: Publishing) {
  const [warnings, setWarnings] = useState<UsageWarning[]>([]);
  // From the first drawing on: who is quick must not be ahead of the question.
  const [looking, setLooking] = useState(opened > 0);
  const [unknown, setUnknown] = useState(false);

  const look = useEffectEvent(async () => {
    setLooking(true);
    try {
      setWarnings(await publishing.usage());
      setUnknown(false);
    } catch {
      setUnknown(true);
    }
    setLooking(false);
  });
  useEffect(() => {
    if (opened > 0) void look();
  }, [opened]);

  return {
    warnings,
    ended: warnings.flatMap((warning) => (warning.ended ? [warning.id] : [])),
    looking,
    unknown,
    /** A refusal names what had not been known of. */
    hear(details: unknown): void {
      const told = (details as { usage?: UsageWarning[] } | undefined)?.usage;
      if (!told) return;
      const ids = new Set(told.map(({ id }) => id));
      setWarnings((all) => [...told, ...all.filter(({ id }) => !ids.has(id))]);
      setUnknown(false);
    },
  };
}

export type Usage = ReturnType<typeof useUsage>;

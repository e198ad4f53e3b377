import { useEffect, useEffectEvent, useState } from "react";
import { holdingUp } from "#lib/checks/judge.ts";
import type { Checks } from "./use-checks.ts";

/** The checks, asked for each time the question opens (`opened` counts that), and once more when publishing was refused for them. */
export function useFreshChecks(opened: number, checks: Checks) {
  // From the first drawing on: who is quick must not be ahead of the question.
  const [looking, setLooking] = useState(opened > 0);
  const look = useEffectEvent(async () => {
    setLooking(true);
    // What cannot be asked now the server asks again before it publishes.
    await checks.look().catch(() => undefined);
    setLooking(false);
  });
  useEffect(() => {
    if (opened > 0) void look();
  }, [opened]);
  return {
    looking,
    held: holdingUp(checks.found).length,
    async hear(details: unknown): Promise<void> {
      if (typeof details === "object" && details !== null && "findings" in details) await checks.look();
    },
  };
}

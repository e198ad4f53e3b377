import { useEffect, useRef } from "react";
import { type Act, offerActs } from "./acts.ts";

/** Offers acts to the palette while the component stands. What an act runs is always the newest. */
export function useActs(acts: readonly Act[]): void {
  const latest = useRef(acts);
  latest.current = acts;
  const names = acts.map((act) => act.name).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered anew when what is offered changes, not at each render
  useEffect(
    () =>
      offerActs(
        latest.current.map((act, index) => (act.run ? { ...act, run: () => latest.current[index]?.run?.() } : act)),
      ),
    [names],
  );
}

import { useSyncExternalStore } from "react";

/** False in the page as the server made it, until its scripts are there: what is typed before would be lost unseen. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}

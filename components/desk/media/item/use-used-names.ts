import { useEffect, useState } from "react";

const PAUSE_MS = 150;

/** Names that the library has already and that begin like the typed words; without an answer there are none to offer. */
export function useUsedNames(of: "people" | "places", typed: string, wanted: boolean): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const parameters = new URLSearchParams({ of, q: typed.slice(0, 200) });
        const response = await fetch(`/api/desk/media/names?${parameters}`, { signal: controller.signal });
        if (response.ok) setNames(((await response.json()) as { names: string[] }).names);
      } catch {
        // Somebody typed on, or the server does not answer: the name can be typed in full.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [of, typed, wanted]);
  return names;
}

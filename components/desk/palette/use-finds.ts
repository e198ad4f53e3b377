import { useEffect, useState } from "react";
import type { Find } from "#lib/palette/desk.ts";

const PAUSE_MS = 120;

export type Finds = { finds: readonly Find[]; state: "reading" | "read" | "failed" };

/** What the desk holds under these words. An answer to former words is dropped; the former list stays until the new one is here. */
export function useFinds(query: string, open: boolean): Finds {
  const [finds, setFinds] = useState<Finds>({ finds: [], state: "reading" });
  useEffect(() => {
    if (!open) return;
    const asked = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const answer = await fetch(`/api/desk/find?${new URLSearchParams({ q: query })}`, { signal: asked.signal });
          if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
          const { finds } = (await answer.json()) as { finds: Find[] };
          setFinds({ finds, state: "read" });
        } catch {
          if (!asked.signal.aborted) setFinds({ finds: [], state: "failed" });
        }
      },
      query ? PAUSE_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [query, open]);
  return finds;
}

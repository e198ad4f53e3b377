import { useRef, useState } from "react";
import { relate } from "#lib/articles/related-actions.ts";

type State =
  | { phase: "idle" | "saving" | "saved" }
  | { phase: "refused"; problem: string; fields: Record<string, string> };

/** Saves the related stories whenever they change: one request at a time, and of what was chosen meanwhile the last. */
export function useRelating(id: string, first: string[]) {
  const [state, setState] = useState<State>({ phase: "idle" });
  /** What the list was made of: as it was loaded, then as it was saved last. */
  const seen = useRef(first);
  const running = useRef(false);
  const waiting = useRef<string[] | null>(null);

  async function save(related: string[]): Promise<void> {
    waiting.current = related;
    if (running.current) return;
    running.current = true;
    setState({ phase: "saving" });
    let last: State = { phase: "saved" };
    while (waiting.current) {
      const next = waiting.current;
      waiting.current = null;
      const told = await relate({ id, related: next, seen: seen.current }).catch(() => null);
      if (!told)
        last = { phase: "refused", problem: "The server did not answer. Change the list once more.", fields: {} };
      else if (told.ok) {
        last = { phase: "saved" };
        seen.current = next;
      } else last = { phase: "refused", problem: told.message, fields: told.fields ?? {} };
    }
    running.current = false;
    setState(last);
  }

  const errorAt = (place: number | null): string | undefined =>
    state.phase === "refused" ? state.fields[place === null ? "related" : `related.${place}`] : undefined;
  const failed = state.phase === "refused";
  const said = failed ? state.problem : state.phase === "idle" ? "" : WORDS[state.phase];
  return { save: (related: string[]) => void save(related), errorAt, failed, said };
}

const WORDS = { saving: "Saving …", saved: "Saved." };

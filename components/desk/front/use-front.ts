import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Arrangement, Slot } from "#db/schema/fronts.ts";
import { saveFront } from "#lib/front/actions.ts";
import { type At, EMPTY, put, swap } from "#lib/front/arrangement.ts";
import type { DeskFront } from "#lib/front/desk.ts";
import { draftSaves, type Problem } from "./draft-saves.ts";

export type FrontWork = ReturnType<typeof useFront>;

/** The draft as it is worked on. Every step is saved at once, one after the other, so that nothing hangs on a button. */
export function useFront(front: DeskFront) {
  const router = useRouter();
  const [draft, setDraft] = useState(front.draft);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const [said, setSaid] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wiped, setWiped] = useState<Arrangement | null>(null);
  const [saves] = useState(() => draftSaves(front.version, (input) => saveFront({ place: front.place, ...input })));
  const taking = useRef(false);

  // After a refusal, or a step back: what the server has counts, once it is here.
  useEffect(() => {
    if (!taking.current) return;
    taking.current = false;
    saves.take(front.version);
    setDraft(front.draft);
    setProblem(null);
    setWiped(null);
  }, [front, saves]);

  function change(next: Arrangement, words: string): void {
    setDraft(next);
    setSaid(words);
    setWiped(null);
    const follows = saves.isRunning();
    const kept = saves.keep(next);
    if (!follows) void tell(kept);
  }

  /** Whether what is on the screen is saved in the end. */
  async function tell(kept: Promise<Problem | null>): Promise<Problem | null> {
    setSaving(true);
    const problem = await kept;
    setProblem(problem);
    setSaving(false);
    router.refresh();
    return problem;
  }

  /** What a story is called that was just found; the server says so itself with the next answer. */
  function know(id: string, title: string): void {
    setTitles((known) => ({ ...known, [id]: title }));
  }

  function takeSaved(): void {
    taking.current = true;
    router.refresh();
  }

  return {
    ...{ draft, said, saving, problem, titles, wiped, takeSaved },
    version: saves.version,
    /** Saves what is not saved yet. Resolves with why it is not still. */
    settled: () => (problem || saves.isRunning() ? tell(saves.settled()) : Promise.resolve(null)),
    setSlot(at: At, slot: Slot, words: string, title?: string) {
      if (slot && title) know(slot.articleId, title);
      change(put(draft, at, slot), words);
    },
    know,
    move: (at: At, by: 1 | -1, words: string) => change(swap(draft, at, by), words),
    clear() {
      for (const { id, title } of front.stories) know(id, title);
      change(EMPTY, "Everything is left to the newest.");
      setWiped(draft);
    },
    putBack: () => wiped && change(wiped, "What you had arranged is back."),
    again: () => change(draft, "Saving again."),
  };
}

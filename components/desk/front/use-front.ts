import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Arrangement, Slot } from "#db/schema/fronts.ts";
import { saveFront } from "#lib/front/actions.ts";
import { type At, put, swap } from "#lib/front/arrangement.ts";
import type { DeskFront } from "#lib/front/desk.ts";

export type Problem = { message: string; stale: boolean };
export type FrontWork = ReturnType<typeof useFront>;

const SILENT = "The server did not answer. What you arranged is still here; nothing of it is lost.";

/** The draft as it is worked on. Every step is saved at once, one after the other, so that nothing hangs on a button. */
export function useFront(front: DeskFront) {
  const router = useRouter();
  const [draft, setDraft] = useState(front.draft);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const [said, setSaid] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const version = useRef(front.version);
  const wanted = useRef<Arrangement | null>(null);
  const busy = useRef(false);
  const taking = useRef(false);

  // After a refusal, or a step back: what the server has counts, once it is here.
  useEffect(() => {
    if (!taking.current) return;
    taking.current = false;
    version.current = front.version;
    setDraft(front.draft);
    setProblem(null);
  }, [front]);

  function change(next: Arrangement, words: string): void {
    setDraft(next);
    setSaid(words);
    wanted.current = next;
    void flush();
  }

  async function flush(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    while (wanted.current) {
      const arrangement = wanted.current;
      wanted.current = null;
      const reply = await saveFront({ place: front.place, basedOn: version.current, arrangement }).catch(() => null);
      if (reply?.ok) {
        version.current = reply.result.version;
        setProblem(null);
      } else {
        const [beside] = reply ? Object.values(reply.fields ?? {}) : [];
        setProblem({ message: beside ?? reply?.message ?? SILENT, stale: reply?.code === "conflict" });
        wanted.current = null;
      }
    }
    busy.current = false;
    setSaving(false);
    router.refresh();
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
    ...{ draft, said, saving, problem, titles, takeSaved },
    version: () => version.current,
    setSlot(at: At, slot: Slot, words: string, title?: string) {
      if (slot && title) know(slot.articleId, title);
      change(put(draft, at, slot), words);
    },
    know,
    move: (at: At, by: 1 | -1, words: string) => change(swap(draft, at, by), words),
    clear: () => change({ top: [], opinion: [], rails: [] }, "Everything is left to the newest."),
    again: () => change(draft, "Saving again."),
  };
}

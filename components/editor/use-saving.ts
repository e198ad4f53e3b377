import { useCallback, useEffect, useRef, useState } from "react";
import { deskRequest } from "./desk-request.ts";
import { outcomeOf, type Saved, type Theirs, UNREACHABLE } from "./save-outcome.ts";
import { createSaveQueue, type SaveQueue, type SaveState } from "./save-queue.ts";
import { tellOfSave } from "./saved-elsewhere.ts";
import type { Text } from "./text.ts";
import { useLocalCopy } from "./use-local-copy.ts";

export type Saving = { state: SaveState<Theirs>; queue: SaveQueue; touch: () => void };

type Start = { id: string; version: number; savedAt: Date; read: () => Text; onSaved: (reply: Saved) => void };

/** The save queue of one open editor, with the copy in this browser and the warning before leaving. */
export function useSaving({ id, version, savedAt, read, onSaved }: Start): Saving {
  const [state, setState] = useState<SaveState<Theirs>>({ phase: "saved", at: savedAt });
  const now = useRef({ read, onSaved });
  now.current = { read, onSaved };
  const [queue] = useState(() =>
    createSaveQueue<Text, Theirs>({
      version,
      read: () => now.current.read(),
      tell: setState,
      async send(content, basedOn) {
        const answer = await deskRequest<Saved>("PUT", `${id}/draft`, { body: { basedOn, content } }).catch(() => {
          throw new Error(UNREACHABLE);
        });
        if (answer.ok) {
          now.current.onSaved(answer.result);
          tellOfSave(id);
        }
        return outcomeOf(answer);
      },
    }),
  );
  const keepCopy = useLocalCopy(id, queue, () => now.current.read(), state.phase === "saved");
  const touch = useCallback(() => {
    queue.touch();
    keepCopy();
  }, [queue, keepCopy]);
  useEffect(() => listen(queue), [queue]);
  return { state, queue, touch };
}

function listen(queue: SaveQueue): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    if (queue.hasUnsaved()) event.preventDefault();
  };
  // Coming back from another tab, perhaps from signing in there.
  const back = () => void queue.saveNow();
  const keys = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void queue.saveNow();
  };
  window.addEventListener("beforeunload", leaving);
  window.addEventListener("focus", back);
  window.addEventListener("online", back);
  window.addEventListener("keydown", keys);
  return () => {
    window.removeEventListener("beforeunload", leaving);
    window.removeEventListener("focus", back);
    window.removeEventListener("online", back);
    window.removeEventListener("keydown", keys);
  };
}

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { type Current, createCurrent } from "./current.ts";
import { deskRequest } from "./desk-request.ts";
import type { Writer } from "./lease.ts";
import { answerToSave, outcomeOf, type Saved, type Theirs, UNREACHABLE, writerIn } from "./save-outcome.ts";
import { createSaveQueue, type SaveQueue } from "./save-queue.ts";
import type { Person, SaveState } from "./save-state.ts";
import { tellOfSave } from "./saved-elsewhere.ts";
import type { Tab } from "./tab.ts";
import type { Text } from "./text.ts";
import { type Copies, useLocalCopy } from "./use-local-copy.ts";

export type Saving = {
  /** As it was when last there was time to draw: enough for everything but the word itself. */
  state: SaveState<Theirs>;
  /** As it is. “Saved” must not stand over a word that was typed since. */
  word: Current<SaveState<Theirs>>;
  queue: SaveQueue;
  touch: () => void;
  /** What the next save replaces goes into the history. */
  keepReplaced: () => void;
  /** In whose name the text is saved: of whoever opened it, until somebody else says that it shall be theirs. */
  writer: () => Person;
  writeAs: (person: Person) => void;
  copies: Copies;
};

type Start = {
  id: string;
  tab: Tab;
  viewer: Person;
  version: number;
  savedAt: Date;
  read: () => Text;
  onSaved: (reply: Saved) => void;
  /** A save was refused because somebody else writes. */
  onTaken: (writer: Writer) => void;
  /** How often the pen has come to this tab. */
  pens: () => number;
};

/** A browser lets a closing page send this much. */
const KEEPALIVE_BYTES = 60_000;

/** The save queue of one open editor, with the copy in this browser and the warning before leaving. */
export function useSaving({ id, tab, viewer, version, savedAt, read, onSaved, onTaken, pens }: Start): Saving {
  const [word] = useState(() => createCurrent<SaveState<Theirs>>({ phase: "saved", at: savedAt }));
  const [state, setState] = useState(word.get);
  const now = useRef({ read, onSaved, onTaken, keep: false, as: viewer });
  Object.assign(now.current, { read, onSaved, onTaken });
  const body = useCallback(
    (content: Text, basedOn: number) => ({ as: now.current.as.id, tab: tab.id, basedOn, content }),
    [tab],
  );
  const [queue] = useState(() =>
    createSaveQueue<Text, Theirs>({
      version,
      savedAt,
      read: () => now.current.read(),
      tell(next) {
        word.set(next);
        // All the rest is drawn between two keys: nobody waits for it.
        startTransition(() => setState(next));
      },
      async send(content, basedOn) {
        const { keep } = now.current;
        const sent = { body: { ...body(content, basedOn), keep } };
        const ask = () => deskRequest<Saved>("PUT", `${id}/draft`, sent);
        const answer = await answerToSave(ask, pens).catch(() => {
          throw new Error(UNREACHABLE);
        });
        const writer = writerIn(answer);
        if (writer) now.current.onTaken(writer);
        if (answer.ok) {
          if (keep) now.current.keep = false;
          now.current.onSaved(answer.result);
          tellOfSave(id);
        }
        return outcomeOf(answer);
      },
    }),
  );
  const copies = useLocalCopy({ id, tab, queue, read: () => now.current.read(), writer: () => now.current.as, state });
  const { keep: keepCopy } = copies;
  const touch = useCallback(() => {
    queue.touch();
    keepCopy();
  }, [queue, keepCopy]);

  useEffect(() => {
    /** With its last words the tab lets go of the article, so that whoever opens it next need not wait. */
    const goodbye = () => {
      if (!queue.hasUnsaved() || queue.isHalted()) return false;
      const last = { ...body(now.current.read(), queue.basedOn()), leave: true };
      if (new Blob([JSON.stringify(last)]).size > KEEPALIVE_BYTES) return false;
      void deskRequest("PUT", `${id}/draft`, { body: last, keepalive: true }).catch(() => undefined);
      return true;
    };
    const gone = () => {
      if (!goodbye())
        void deskRequest("DELETE", `${id}/lease?tab=${tab.id}`, { keepalive: true }).catch(() => undefined);
    };
    const deaf = listen(queue, gone);
    return () => {
      deaf();
      gone();
    };
  }, [queue, body, id, tab]);

  return {
    state,
    word,
    queue,
    touch,
    keepReplaced: () => {
      now.current.keep = true;
    },
    writer: () => now.current.as,
    writeAs(person) {
      now.current.as = person;
    },
    copies,
  };
}

function listen(queue: SaveQueue, goodbye: () => void): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    if (!queue.hasUnsaved()) return;
    event.preventDefault();
    // While the browser asks, the text may arrive.
    void queue.saveNow();
  };
  // Coming back from another tab, perhaps from signing in there; or going to one, from which some never come back.
  const save = () => void queue.saveNow();
  const keys = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    save();
  };
  const all: [EventTarget, string, (event: never) => void][] = [
    [window, "beforeunload", leaving],
    [window, "focus", save],
    [window, "online", save],
    [window, "keydown", keys],
    [window, "pagehide", goodbye],
    [document, "visibilitychange", save],
  ];
  for (const [target, name, listener] of all) target.addEventListener(name, listener as EventListener);
  return () => {
    for (const [target, name, listener] of all) target.removeEventListener(name, listener as EventListener);
  };
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#lib/kernel/action.ts";
import { deskRequest } from "./desk-request.ts";
import { createLease, type Lease, type LeaseState, type Seen, type Taken, type Writer } from "./lease.ts";
import { received, receivedWriter, type Sent, type SentWriter, signedInInstead, type Theirs } from "./save-outcome.ts";
import type { Tab } from "./tab.ts";
import { openWhispers, type Whispers } from "./whispers.ts";

/** What the lease needs of the text and its saving, which are made after it. */
export type LeaseListener = {
  basedOn: () => number;
  as: () => string;
  newer: (theirs: Theirs) => void;
  /** Milliseconds since the last change; infinite when everything since opening is saved. */
  quietFor: () => number;
  /** Another tab of this browser is about to take over. */
  flush: () => Promise<unknown>;
};

export type Writing = {
  state: LeaseState;
  lease: Lease;
  take: () => void;
  /** Why taking it did not work, in a sentence. */
  trouble: string | null;
  /** The session has ended: what this tab shows is followed no more. */
  signedOut: boolean;
  /** The saved text, whatever this tab shows. */
  saved: () => Promise<Theirs | null>;
};

type Start = { id: string; tab: Tab; mayEdit: boolean; writer: Writer | null; listener: { current: LeaseListener } };
type Crossed = {
  held?: boolean;
  writer: SentWriter | null;
  newer: Sent<Theirs> | null;
};

/** A tab in the background that nobody has written in for this long lets others write. */
const IDLE_MS = 15 * 60_000;
const AWAY = "the server cannot be reached. Try again in a moment.";
/** No draft has this version: whoever shows it is sent the saved text. */
const NONE = 2 ** 31 - 1;

/** One writer at a time: whether this tab is it, and how it becomes it. */
export function useLease({ id, tab, mayEdit, writer, listener }: Start): Writing {
  const whispers = useRef<Whispers | undefined>(undefined);
  const [signedOut, setSignedOut] = useState(false);
  const ask = useCallback(
    async (method: "GET" | "PUT", query: string, body?: object) => {
      const answer = await deskRequest<Crossed>(method, `${id}/lease${query}`, { body });
      setSignedOut(!answer.ok && answer.code === "unauthenticated");
      return seen(answer);
    },
    [id],
  );
  const look = useCallback((version: number) => ask("GET", `?version=${version}`), [ask]);
  const [state, setState] = useState<LeaseState | undefined>(undefined);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [lease] = useState(() =>
    createLease({
      writer,
      tell: setState,
      newer: (theirs) => listener.current.newer(theirs),
      isIdle: () => document.visibilityState === "hidden" && listener.current.quietFor() > IDLE_MS,
      look: () => look(listener.current.basedOn()),
      async take(over) {
        const { basedOn, as } = listener.current;
        const body = { as: as(), tab: tab.id, instead: await tab.gone(), version: basedOn(), over };
        const taken = await ask("PUT", "", body);
        if (over) whispers.current?.say("took");
        return taken;
      },
    }),
  );

  useEffect(() => {
    if (!mayEdit) return;
    whispers.current = openWhispers(id, tab.id, {
      took: () => void lease.check(),
      left: () => void lease.left(),
      flush: () => (lease.state().phase === "mine" ? listener.current.flush() : Promise.resolve()),
    });
    void lease.begin();
    const back = () => document.visibilityState === "visible" && void lease.check();
    const left = () => whispers.current?.say("left");
    document.addEventListener("visibilitychange", back);
    window.addEventListener("pageshow", returned);
    window.addEventListener("pagehide", left);
    function returned(event: PageTransitionEvent) {
      if (event.persisted) void lease.check();
    }
    return () => {
      lease.stop();
      whispers.current?.close();
      whispers.current = undefined;
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("pageshow", returned);
      window.removeEventListener("pagehide", left);
    };
  }, [lease, id, tab, mayEdit, listener]);

  const now = state ?? lease.state();
  return {
    state: now,
    lease,
    trouble,
    signedOut,
    saved: async () => (await look(NONE)).newer,
    take() {
      const over = now.phase === "theirs";
      const first = over && now.writer.own ? (whispers.current?.flush() ?? Promise.resolve()) : Promise.resolve();
      void first
        .then(() => lease.take(over))
        .then(
          () => setTrouble(null),
          (error: unknown) => setTrouble(error instanceof Refused ? error.message : AWAY),
        );
    },
  };
}

/** Throws for a refusal: then it is not known who writes. */
function seen(answer: Answer<Crossed>): Taken & Seen {
  if (!answer.ok) throw new Refused(otherPersonIn(answer) ?? answer.message);
  const { held = false, writer, newer } = answer.result;
  return {
    held,
    writer: writer && receivedWriter(writer),
    newer: newer && received(newer),
  };
}

/** Whoever is signed in now did not open this page. */
function otherPersonIn(answer: Answer<Crossed>): string | null {
  const name = signedInInstead(answer)?.name;
  return name ? `${name} is signed in here now. Load this page again to write as ${name}.` : null;
}

/** The server answered, and said no. */
class Refused extends Error {}

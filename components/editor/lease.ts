import type { Theirs } from "./save-outcome.ts";

/** Who writes the article, when it is not this tab. `own`: the same person in another tab. */
export type Writer = { name: string; since: Date; own: boolean };

/**
 * `mine`: this tab writes, as it also may while it has not asked yet. `theirs`: it reads, because somebody else writes.
 * `free`: whom it was waiting for has stopped. `lost`: it was writing before and was taken over.
 */
export type LeaseState =
  | { phase: "mine" }
  | { phase: "theirs"; writer: Writer; lost: boolean }
  | { phase: "free"; lost: boolean };

export type Taken = { held: boolean; writer: Writer | null; newer: Theirs | null };
export type Seen = { writer: Writer | null; newer: Theirs | null };

export type Lease = {
  state(): LeaseState;
  /** Asks for the article, and goes on asking. */
  begin(): Promise<void>;
  /** Asks now: another tab said something, or somebody came back to this one. */
  check(): Promise<void>;
  /** Another tab says that it is going, which the server may hear of a moment later. */
  left(): Promise<void>;
  /** Writes from now on, with the newest text. False when it did not come to that. */
  take(over: boolean): Promise<boolean>;
  /** A save was refused: somebody else writes. */
  lose(to: Writer): void;
  /** How often the pen has come to this tab: what was asked for before it came says nothing of who writes since. */
  pens(): number;
  stop(): void;
};

type Options = {
  /** Who wrote when the page was made. */
  writer: Writer | null;
  take: (over: boolean) => Promise<Taken>;
  look: () => Promise<Seen>;
  /** Nobody has written here for long, and nobody looks: then the article is let go. */
  isIdle: () => boolean;
  tell: (state: LeaseState) => void;
  /** The saved text is another than the one on the screen. */
  newer: (theirs: Theirs) => void;
};

/** Milliseconds between two signs of life of a writer, and between two looks of a reader. */
const BEAT = 60_000;
const LOOK = 15_000;
/** Somebody with two tabs expects the second to follow the first. */
const LOOK_AT_OWN = 5_000;
const SOON = 1_500;
/** How many looks follow one another soon after somebody was heard leaving. */
const SOON_LOOKS = 6;

/** The lease of one article as one tab sees it. Trouble on the way changes nothing: the next beat asks again. */
export function createLease({ writer, take, look, isIdle, tell, newer }: Options): Lease {
  let state: LeaseState = writer && !writer.own ? { phase: "theirs", writer, lost: false } : { phase: "mine" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let pens = 0;
  let soon = 0;
  /** Answers may overtake one another: one to an earlier question than the last that was heard counts for nothing. */
  let asked = 0;
  let heard = 0;

  function turn(next: LeaseState): void {
    if (next.phase === "mine" && state.phase !== "mine") pens += 1;
    state = next;
    tell(next);
  }

  async function ask(over: boolean): Promise<Taken | null> {
    asked += 1;
    const question = asked;
    const taken = await take(over);
    if (question < heard) return null;
    heard = question;
    return taken;
  }

  function again(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void check(), pause());
  }

  function pause(): number {
    if (state.phase === "mine") return BEAT;
    if (state.phase === "free") return LOOK;
    if (soon > 0) {
      soon -= 1;
      return SOON;
    }
    return state.writer.own ? LOOK_AT_OWN : LOOK;
  }

  async function check(): Promise<void> {
    clearTimeout(timer);
    await (state.phase === "mine" ? beat() : watch()).catch(() => undefined);
    again();
  }

  async function first(): Promise<void> {
    await ask(false).then(
      (taken) => settle(taken, false),
      () => undefined,
    );
  }

  async function beat(): Promise<void> {
    if (isIdle()) return;
    settle(await ask(false), true);
  }

  /** What was asked while this tab still wrote, or looked on, may be answered when it no longer does. */
  async function watch(): Promise<void> {
    const before = state;
    const seen = await look();
    if (state !== before || before.phase === "mine") return;
    if (seen.newer) newer(seen.newer);
    if (seen.writer) turn({ phase: "theirs", writer: seen.writer, lost: before.lost });
    else if (before.phase === "theirs") turn({ phase: "free", lost: before.lost });
  }

  function settle(taken: Taken | null, lost: boolean): void {
    if (taken?.held) {
      // First the pen: should the newer text not come onto the screen, the next save says that it is stale.
      if (state.phase !== "mine") turn({ phase: "mine" });
      if (taken.newer) newer(taken.newer);
    } else if (taken?.writer) {
      turn({ phase: "theirs", writer: taken.writer, lost });
    }
  }

  return {
    state: () => state,
    async begin() {
      stopped = false;
      await first();
      // Perhaps the page that stood here before is only just going.
      const waits = state.phase === "theirs" && state.writer.own && !stopped;
      if (waits) timer = setTimeout(() => void first().then(again), SOON);
      else again();
    },
    check,
    left() {
      soon = SOON_LOOKS;
      return check();
    },
    async take(over) {
      const lost = state.phase !== "mine" && state.lost;
      settle(await ask(over), lost);
      again();
      return state.phase === "mine";
    },
    lose(to) {
      if (state.phase !== "mine") return;
      // An answer that is still on its way was given before this one.
      asked += 1;
      heard = asked;
      turn({ phase: "theirs", writer: to, lost: true });
      again();
    },
    pens: () => pens,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

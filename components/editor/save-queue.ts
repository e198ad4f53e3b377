import type { Outcome, SaveState } from "./save-state.ts";

export type SaveQueue = {
  /** Something was typed or chosen. */
  touch(): void;
  /** Saves what there is, waiting for a save that is under way. True when everything is saved. */
  saveNow(): Promise<boolean>;
  /** After a stale save: mine goes on top of this version. */
  keepMine(version: number): Promise<boolean>;
  /** After a stale save: the editor now holds theirs, which is saved. */
  tookTheirs(version: number, at: Date): void;
  /** Another tab writes now: nothing goes out any more, until this one holds the newest text and may write again. */
  halt(): void;
  isHalted(): boolean;
  /** Resolves when no save is under way. */
  settled(): Promise<void>;
  resume(): void;
  /** The version that what is on the screen grew from. */
  basedOn(): number;
  hasUnsaved(): boolean;
  stop(): void;
};

type Options<Text, Theirs> = {
  version: number;
  savedAt: Date;
  /** What is on the screen now. */
  read: () => Text;
  send: (text: Text, basedOn: number) => Promise<Outcome<Theirs>>;
  tell: (state: SaveState<Theirs>) => void;
};

/** Milliseconds: after the last change; at most since the first; and between tries when the server cannot be reached. */
const PAUSE = 1_000;
const LONGEST = 10_000;
/** What somebody must do something about first, or what has a timer of its own. */
const WAITING = new Set(["stale", "signed-out", "other-person", "unreachable"]);
const FIRST_RETRY = 2_000;
const LAST_RETRY = 15_000;

/** One save in flight, the next one queued; each says which version it is based on, from the last acknowledgement. */
export function createSaveQueue<Text, Theirs>({
  version,
  read,
  send,
  tell,
  ...opened
}: Options<Text, Theirs>): SaveQueue {
  let basedOn = version;
  let typed = 0;
  let saved = 0;
  let { savedAt } = opened;
  let phase: SaveState<Theirs>["phase"] = "saved";
  let flight: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | undefined;
  let failures = 0;
  let halted = false;
  /** A text whose answer never came. It goes first again, unchanged, so that our own save is not mistaken for another's. */
  let lost: { text: Text; typed: number } | undefined;

  function say(state: SaveState<Theirs>): void {
    phase = state.phase;
    tell(state);
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void goOn(), milliseconds);
  }

  function touch(): void {
    typed += 1;
    if (halted || WAITING.has(phase)) return;
    if (!flight) {
      firstAt ??= Date.now();
      wait(Math.max(0, Math.min(PAUSE, firstAt + LONGEST - Date.now())));
    }
    if (phase !== "saving" && phase !== "unsaved") say({ phase: "unsaved" });
  }

  /** One save, unless one is under way: what is typed during it waits for the next pause. */
  async function goOn(): Promise<void> {
    clearTimeout(timer);
    if (halted) return;
    flight ??= one();
    return flight;
  }

  async function saveNow(): Promise<boolean> {
    if (phase === "stale") return false;
    while (hasUnsaved() && !halted) {
      const before = saved;
      await goOn();
      // Nothing came of it: the state says why, and trying again at once would not help.
      if (saved === before) return false;
    }
    return !hasUnsaved();
  }

  async function one(): Promise<void> {
    const going = lost ?? { text: read(), typed };
    firstAt = undefined;
    say({ phase: "saving" });
    const outcome = await attempt(going.text);
    flight = undefined;
    lost = outcome.kind === "unreachable" ? going : undefined;
    failures = outcome.kind === "unreachable" ? failures + 1 : 0;
    if (outcome.kind === "saved") arrived(outcome, going.typed);
    else if (halted || outcome.kind === "taken") halt();
    else if (outcome.kind === "stale") say({ phase: "stale", theirs: outcome.theirs });
    else if (outcome.kind === "other-person") say({ phase: "other-person", signedIn: outcome.signedIn });
    else say({ phase: outcome.kind, message: outcome.message, fields: outcome.fields ?? {} });
    if (halted) return;
    if (outcome.kind === "unreachable") wait(Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY));
    // What was typed meanwhile may be what makes it acceptable.
    if (outcome.kind === "refused" && typed > going.typed) wait(PAUSE);
  }

  async function attempt(text: Text): Promise<Outcome<Theirs>> {
    try {
      return await send(text, basedOn);
    } catch (error) {
      return { kind: "unreachable", message: error instanceof Error ? error.message : String(error) };
    }
  }

  function arrived({ version, at }: { version: number; at: Date }, upTo: number): void {
    basedOn = version;
    saved = upTo;
    savedAt = at;
    if (halted) return say({ phase: "taken" });
    if (!hasUnsaved()) return say({ phase: "saved", at });
    say({ phase: "unsaved" });
    wait(PAUSE);
  }

  function halt(): void {
    halted = true;
    clearTimeout(timer);
    say({ phase: "taken" });
  }

  function hasUnsaved(): boolean {
    return saved < typed;
  }

  return {
    touch,
    saveNow,
    keepMine(version) {
      lost = undefined;
      basedOn = version;
      typed += 1;
      say({ phase: "unsaved" });
      return saveNow();
    },
    halt,
    isHalted: () => halted,
    settled: () => flight ?? Promise.resolve(),
    resume() {
      halted = false;
      say(hasUnsaved() ? { phase: "unsaved" } : { phase: "saved", at: savedAt });
      if (hasUnsaved()) void goOn();
    },
    tookTheirs(version, at) {
      lost = undefined;
      basedOn = version;
      saved = typed;
      savedAt = at;
      say(halted ? { phase: "taken" } : { phase: "saved", at });
    },
    basedOn: () => basedOn,
    hasUnsaved,
    stop: () => clearTimeout(timer),
  };
}

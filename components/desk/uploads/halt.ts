import type { Trouble } from "./upload.ts";

export type Step = "check" | "send" | "finish";
export type Halt = ReturnType<typeof halting>;

/** Pauses between tries: short at first, since most servers are back within seconds. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** Somebody must sign in: asking oftener does not hasten that. */
const SIGNED_OUT_MS = 15_000;
/** So long uploads wait for a server before each says that it was not added. */
const PATIENCE_MS = 15 * 60 * 1_000;
const IN_VAIN = "The server did not answer for a quarter of an hour. What was sent is kept for a day: try again.";

type Does = { resume: () => void; giveUp: (message: string) => void; changed: () => void };

/** What holds all uploads up, and for how long: one of them tries after a pause, and the others follow when it gets through. */
export function halting({ resume, giveUp, changed }: Does) {
  let trouble: (Trouble & { step: Step; since: number }) | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayTry = false;

  function stop(now: Trouble, step: Step): void {
    trouble = { ...now, step, since: trouble?.kind === now.kind ? trouble.since : Date.now() };
    mayTry = false;
    changed();
    clearTimeout(timer);
    if (now.kind !== "sign-in" && Date.now() - trouble.since >= PATIENCE_MS) {
      clear();
      return giveUp(IN_VAIN);
    }
    const pause = now.kind === "sign-in" ? SIGNED_OUT_MS : PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)];
    tries += 1;
    timer = setTimeout(wake, pause);
  }

  function wake(): void {
    clearTimeout(timer);
    mayTry = true;
    resume();
  }

  /** A step went through. When a later one was in the way, it may still be. */
  function passed(step: Step): void {
    if (!trouble || (trouble.step === "finish" && step !== "finish")) return;
    clear();
    resume();
  }

  function clear(): void {
    clearTimeout(timer);
    trouble = null;
    tries = 0;
    changed();
  }

  return {
    stop,
    passed,
    wake,
    trouble: (): Trouble | null => trouble && { kind: trouble.kind, message: trouble.message },
    mayRun: (most: number) => (trouble === null ? most : mayTry ? 1 : 0),
  };
}

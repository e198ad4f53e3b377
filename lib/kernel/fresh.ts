import type { Context } from "./actor.ts";
import { AppError } from "./errors.ts";

/** For how long it counts that somebody proved who they are. */
export const FRESH_MINUTES = 15;

/** What the desk reads in a refusal to ask for that proof, and to repeat the act. */
export type StepUp = { stepUp: true };

/**
 * Throws forbidden, with `stepUp` in its details, to a person whose session has not been proved lately. A token is never
 * fresh: what needs a proof is not done by programs. Jobs and the command line act for whoever holds the machine.
 */
export function refuseStale({ actor, session, now }: Context): void {
  if (actor.type === "system" || isFresh(session?.provedAt, now)) return;
  throw new AppError("forbidden", "Show first that it is you: this needs a proof of the last few minutes.", {
    details: { stepUp: true } satisfies StepUp,
  });
}

export function isFresh(provedAt: Date | null | undefined, now: Date): boolean {
  return Boolean(provedAt && now.getTime() - provedAt.getTime() <= FRESH_MINUTES * 60_000);
}

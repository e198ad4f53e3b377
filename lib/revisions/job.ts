import { thinRevisions } from "./commands/thin.ts";

/** Thins old moments of writing on the whole site, in short turns, so that nobody's save waits. */
export async function thinAll(now: Date): Promise<number> {
  let removed = 0;
  let turn: { after: string | null; more: boolean } = { after: null, more: true };
  while (turn.more) {
    const done = await thinRevisions(
      { after: turn.after },
      { actor: { type: "system", job: "revision.thin" }, now, via: "job" },
    );
    removed += done.removed;
    turn = done;
  }
  return removed;
}

import type { Arrangement } from "#db/schema/fronts.ts";
import type { saveFront } from "#lib/front/actions.ts";

export type Problem = { message: string; stale: boolean };
type Save = (
  input: Omit<Parameters<typeof saveFront>[0], "place"> & { arrangement: Arrangement },
) => ReturnType<typeof saveFront>;

const SILENT = "The server did not answer. What you arranged is still here; nothing of it is lost.";

/** The saves of one draft, one after the other; what is changed during one goes with the next. */
export function draftSaves(first: number, save: Save) {
  let version = first;
  let wanted: Arrangement | null = null;
  /** What stands on the screen and was not saved. */
  let unsaved: Arrangement | null = null;
  let problem: Problem | null = null;
  let running: Promise<Problem | null> | null = null;

  async function run(): Promise<Problem | null> {
    while (wanted) {
      const arrangement: Arrangement = wanted;
      wanted = null;
      const reply = await save({ basedOn: version, arrangement }).catch(() => null);
      if (reply?.ok) {
        version = reply.result.version;
        problem = unsaved = null;
      } else {
        unsaved = wanted ?? arrangement;
        wanted = null;
        problem = problemOf(reply);
      }
    }
    running = null;
    return problem;
  }

  function keep(arrangement: Arrangement): Promise<Problem | null> {
    wanted = arrangement;
    running ??= run();
    return running;
  }

  return {
    keep,
    version: () => version,
    isRunning: () => running !== null,
    /** Waits for what is being saved, and saves again what was not. Resolves with why it is not saved still. */
    async settled(): Promise<Problem | null> {
      await running;
      return unsaved ? keep(unsaved) : null;
    },
    /** What the server has counts from here on. */
    take(saved: number): void {
      version = saved;
      problem = unsaved = null;
    },
  };
}

function problemOf(reply: Awaited<ReturnType<Save>> | null): Problem {
  if (!reply || reply.ok) return { message: SILENT, stale: false };
  const [beside] = Object.values(reply.fields ?? {});
  return { message: beside ?? reply.message, stale: reply.code === "conflict" };
}

import { execFile } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { surroundings } from "#lib/kernel/env.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { Answer, Question, Reading } from "./messages.ts";

/** Longest that anything may be looked at: what takes longer was made to take long. */
const LONGEST_MS = 5_000;
const AT_ONCE = 2;
const MOST_SAID = 256 * 1024;

const DAMAGED =
  "This file is damaged or incomplete: it cannot be read as what it says it is. Save it again, and add that.";

/** What a sound or a film says of itself, read in a process of its own that a hostile file may bring down. Throws AppError. */
export async function readPlayable(question: Question): Promise<Reading> {
  const slots = shared("playable-slots", () => createSlots({ running: AT_ONCE, waiting: Number.POSITIVE_INFINITY }));
  const said = await slots(() => ask(question));
  const answer = said === null ? { damaged: "the process ended without an answer" } : (JSON.parse(said) as Answer);
  if ("reading" in answer) return answer.reading;
  log().debug({ ...question, why: answer.damaged }, "a sound or film could not be read");
  throw invalid("file", DAMAGED);
}

function ask(question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      // Not next to this module: the framework bundles that, and leaves the process's own file where it is.
      [
        "--max-old-space-size=128",
        "--no-warnings",
        join(process.cwd(), "lib/media/playable/reader.ts"),
        JSON.stringify(question),
      ],
      {
        timeout: LONGEST_MS,
        killSignal: "SIGKILL",
        maxBuffer: MOST_SAID,
        env: { ...(surroundings() as NodeJS.ProcessEnv), NODE_ENV: "production" },
      },
      (error, stdout) => resolve(error ? null : stdout),
    );
    standBack(child.pid);
  });
}

/** Readers and writers come first. */
function standBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It ended already, or the system does not allow it: it works as well, only less kindly.
  }
}

import { AppError } from "#lib/kernel/errors.ts";
import { Busy, createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";

const RUNNING = 1;
const WAITING = 32;

/** One picture at a time in the whole process: decoding a large one takes hundreds of megabytes. Throws AppError unavailable. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const slot = shared("picture-slots", () => createSlots({ running: RUNNING, waiting: WAITING }));
  try {
    return await slot(work);
  } catch (error) {
    if (!(error instanceof Error && error.name === Busy.name)) throw error;
    throw new AppError("unavailable", "Many pictures are being made ready. Try again in a moment.", { cause: error });
  }
}

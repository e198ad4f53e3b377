import { AppError } from "#lib/kernel/errors.ts";
import { Busy } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import { createTurns } from "./turns.ts";

const WAITING_UPLOADS = 32;
const WAITING_WISHES = 64;

/** One picture at a time in the whole process: decoding a large one takes hundreds of megabytes. Throws AppError unavailable. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await turns()("uploads", work);
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new AppError("unavailable", "Many pictures are being made ready. Try again in a moment.", { cause: error });
  }
}

/** The same for sizes that readers wait for; between two of them an upload has its turn, and the other way round. Throws Busy. */
export function wishInTurn<T>(work: () => Promise<T>): Promise<T> {
  return turns()("wishes", work);
}

/** By name: the server and the framework's bundle have a class each. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.name === Busy.name;
}

function turns() {
  return shared("picture-turns", () => createTurns({ uploads: WAITING_UPLOADS, wishes: WAITING_WISHES }));
}

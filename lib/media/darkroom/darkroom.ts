import { join } from "node:path";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { Picture } from "../picture.ts";
import { pictureType } from "../picture-type.ts";
import type { Answer } from "./messages.ts";
import { type Bounds, type Ending, openRoom, type Room } from "./process.ts";

/** Where pictures are decoded: never in the server's own process (docs/decisions/pictures-in-a-process-of-their-own.md). */
export type Darkroom = {
  /** One at a time, others wait. Throws AppError with a sentence for whoever sent the picture. */
  develop: (bytes: Uint8Array) => Promise<Picture>;
  /** Ends the process, if there is one; the next picture opens another. */
  close: () => void;
};

type Settings = Bounds & {
  entry: string;
  /** Instead of `readingMs` for drawings, which are programs: a few letters of them can be made to take for ever. */
  drawingMs: number;
  /** How long the process stays when there is nothing to do. */
  idleMs: number;
  /** Above this the process is replaced before the next picture: memory that came back in pieces never goes. */
  tiredBytes: number;
};

const MB = 1024 * 1024;
const USUAL: Omit<Settings, "entry"> = {
  readingMs: 20_000,
  drawingMs: 5_000,
  longestMs: 60_000,
  mostBytes: 1024 * MB,
  idleMs: 30_000,
  tiredBytes: 220 * MB,
};

/** The darkroom of this process. */
export function darkroom(): Darkroom {
  return shared("darkroom", () =>
    createDarkroom({ entry: join(process.cwd(), "lib/media/darkroom/worker.ts"), ...USUAL }),
  );
}

export function createDarkroom({ entry, idleMs, tiredBytes, drawingMs, ...bounds }: Settings): Darkroom {
  const inTurn = createSlots({ running: 1, waiting: Number.POSITIVE_INFINITY });
  let room: Room | null = null;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    room?.end();
    room = null;
  }

  async function develop(bytes: Uint8Array): Promise<Picture> {
    clearTimeout(idle);
    if (!room?.isOpen()) room = openRoom(entry);
    const own = pictureType(bytes) === "image/svg+xml" ? { ...bounds, readingMs: drawingMs } : bounds;
    const result = await room.work({ bytes }, own);
    if ("ending" in result) {
      close();
      throw unanswered(result.ending, result.said, own);
    }
    if (room.memory() > tiredBytes) close();
    idle = setTimeout(close, idleMs).unref();
    return pictureOf(result.answer);
  }

  return { develop: (bytes) => inTurn(() => develop(bytes)), close };
}

function pictureOf(answer: Answer): Picture {
  if ("made" in answer) return answer.made;
  if ("refusal" in answer) {
    const { code, message, fields } = answer.refusal;
    throw new AppError(code, message, { ...(fields && { fields }) });
  }
  throw new Error(`The darkroom failed: ${answer.failure}`);
}

function unanswered(ending: Ending, said: string, { readingMs, longestMs, mostBytes }: Bounds): AppError {
  log().warn({ ending, said }, "a picture's process ended without an answer");
  switch (ending) {
    case "unreadable":
      return invalid("file", `This picture was given up after ${readingMs / 1000} seconds. ${SMALLER}`);
    case "too-long":
      return invalid("file", `This picture was given up after ${longestMs / 1000} seconds. ${SMALLER}`);
    case "too-large":
      return invalid("file", `This picture takes more than ${Math.round(mostBytes / MB)} MB to decode. ${SMALLER}`);
    case "crashed":
      return invalid("file", "This picture cannot be read. Save it again in a picture editor, and upload that.");
    case "not-started":
      return new AppError("unavailable", "Pictures cannot be made ready at the moment. Try again, or tell an admin.");
  }
}

const SMALLER = "Save it smaller, as JPEG or PNG, and upload that.";

import { open } from "node:fs/promises";
import { join } from "node:path";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { Picture, PictureSource } from "../picture.ts";
import { HEAD_BYTES, pictureType } from "../picture-type.ts";
import type { Answer, Order } from "./messages.ts";
import { type Bounds, type Ending, openRoom, type Room } from "./process.ts";

/** Where pictures are decoded: never in the server's own process (docs/decisions/pictures-in-a-process-of-their-own.md). */
export type Darkroom = {
  /** One at a time, others wait. Throws AppError with a sentence for whoever sent the picture. */
  develop: (order: Order) => Promise<Picture>;
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

/** How many times as long many sizes of a picture may take as a few. */
const MANY = 5;
const A_FEW = 4;

/** The darkroom of this process. */
export function darkroom(): Darkroom {
  return shared("darkroom", () =>
    createDarkroom({ entry: join(process.cwd(), "lib/media/darkroom/worker.ts"), ...USUAL }),
  );
}

export function createDarkroom({ entry, idleMs, tiredBytes, drawingMs, ...bounds }: Settings): Darkroom {
  const inTurn = createSlots({ running: 1, waiting: Number.POSITIVE_INFINITY });
  let room: Room<Order, Answer> | null = null;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    room?.end();
    room = null;
  }

  async function develop(order: Order): Promise<Picture> {
    clearTimeout(idle);
    if (!room?.isOpen()) room = openRoom<Order, Answer>(entry);
    const own = await boundsOf(order);
    const result = await room.work(order, own);
    if ("ending" in result) {
      close();
      throw unanswered(result.ending, result.said, own);
    }
    if (room.memory() > tiredBytes) close();
    idle = setTimeout(close, idleMs).unref();
    return pictureOf(result.answer);
  }

  async function boundsOf({ source, wanted }: Order): Promise<Bounds> {
    const many = Array.isArray(wanted) ? wanted.length > A_FEW : wanted === "every";
    const longestMs = many ? MANY * bounds.longestMs : bounds.longestMs;
    return { ...bounds, longestMs, ...((await isDrawing(source)) && { readingMs: drawingMs }) };
  }

  return { develop: (order) => inTurn(() => develop(order)), close };
}

async function isDrawing(source: PictureSource): Promise<boolean> {
  return pictureType(source instanceof Uint8Array ? source : await headOf(source.path)) === "image/svg+xml";
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
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

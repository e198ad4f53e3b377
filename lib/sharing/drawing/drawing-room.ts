import { join, resolve } from "node:path";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { log } from "#lib/kernel/log.ts";
import { createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import { openRoom, type Room } from "#lib/media/darkroom/process.ts";
import type { Drawing } from "./draw.ts";
import type { DrawingAnswer, DrawingOrder } from "./messages.ts";

/** Where pictures of shared links are drawn: not in the server's own process, and never more than a few at a time. */
export type DrawingRoom = {
  /** PNG. Throws Busy where too many wait, and AppError unavailable where none can be drawn. */
  draw: (drawing: Drawing) => Promise<Uint8Array>;
  close: () => void;
};

const MB = 1024 * 1024;
/** `readingMs` is for unpacking the fonts at the first start of a machine. */
const BOUNDS = { readingMs: 20_000, longestMs: 30_000, mostBytes: 512 * MB };
const IDLE_MS = 30_000;
/** Fewer than pages render at once: whoever asks for many pictures keeps no page waiting. */
const AT_ONCE = { running: 1, waiting: 4 };

export function drawingRoom(): DrawingRoom {
  return shared("drawing-room", () =>
    createDrawingRoom(
      join(process.cwd(), "lib/sharing/drawing/worker.ts"),
      join(resolve(env().DATA_DIR), "drawing-fonts"),
    ),
  );
}

export function createDrawingRoom(entry: string, fontFolder: string): DrawingRoom {
  const inTurn = createSlots(AT_ONCE);
  let room: Room<DrawingOrder, DrawingAnswer> | null = null;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    room?.end();
    room = null;
  }

  async function draw(drawing: Drawing): Promise<Uint8Array> {
    clearTimeout(idle);
    if (!room?.isOpen()) room = openRoom<DrawingOrder, DrawingAnswer>(entry);
    const result = await room.work({ drawing, fontFolder }, BOUNDS);
    if ("answer" in result && "png" in result.answer) {
      idle = setTimeout(close, IDLE_MS).unref();
      return result.answer.png;
    }
    close();
    log().warn({ result }, "the picture of a shared link was not drawn");
    throw new AppError("unavailable", "This picture cannot be drawn at the moment.");
  }

  return { draw: (drawing) => inTurn(() => draw(drawing)), close };
}

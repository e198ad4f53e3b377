import { READ, READY } from "#lib/media/darkroom/messages.ts";
import { draw } from "./draw.ts";
import { learnFonts } from "./fonts.ts";
import type { DrawingAnswer, DrawingOrder } from "./messages.ts";

/** The process that draws the pictures of shared links. It has no secrets, and ends with the server or when told to. */
let known: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", async (order: DrawingOrder) => process.send?.(await answer(order)));
process.send?.(READY);

async function answer({ drawing, fontFolder }: DrawingOrder): Promise<DrawingAnswer> {
  try {
    known ??= learnFonts(fontFolder);
    await known;
    process.send?.(READ);
    return { png: await draw(drawing) };
  } catch (error) {
    known = undefined;
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

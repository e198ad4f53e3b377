import type { AppError } from "#lib/kernel/errors.ts";
import { develop } from "./develop.ts";
import { type Answer, type Order, READ, READY } from "./messages.ts";

/** The process that decodes pictures. It has no secrets in its environment, and ends with the server or when told to. */

// Ctrl-C in a terminal reaches this process too, while the server still finishes the upload that waits for it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", async (order: Order) => {
  process.send?.(await answer(order));
  // Pixels lie outside of the heap, where only a collection gives them back.
  globalThis.gc?.();
});
process.send?.(READY);

async function answer(order: Order): Promise<Answer> {
  try {
    return { made: await develop(order, () => process.send?.(READ)) };
  } catch (error) {
    if (!(error instanceof Error)) return { failure: String(error) };
    if (error.name !== "AppError") return { failure: error.stack ?? error.message };
    const { code, message, fields } = error as AppError;
    return { refusal: { code, message, fields } };
  }
}

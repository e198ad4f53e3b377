/** Stands for a picture that never ends: not even a busy process that hears no signal holds the others up. */
process.on("SIGTERM", () => undefined);
process.on("message", () => {
  for (;;);
});
process.send?.("ready");

/** Stands for a picture that is decoded, and whose sizes never end. */
process.on("message", () => process.send?.("read"));
process.send?.("ready");

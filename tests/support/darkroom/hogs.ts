/** Stands for a bomb: takes memory outside of Node's own heap until somebody stops it. */
const taken: Buffer[] = [];
process.on("message", () => {
  setInterval(() => taken.push(Buffer.alloc(32 * 1024 * 1024, 1)), 20);
});
process.send?.("ready");

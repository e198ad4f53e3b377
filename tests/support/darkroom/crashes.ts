/** Stands for a decoder that libvips brings down: the process aborts in the middle of a picture. */
process.on("message", () => process.abort());
process.send?.("ready");

import type { Insert } from "../inserts.ts";

export const video: Insert = {
  name: "Video",
  label: "Video",
  hint: "A film from the library, played by the reader’s own browser",
  words: "film movie clip recording player mp4 watch",
  run: (_, open) => open("video"),
};

import type { Insert } from "../inserts.ts";

export const audio: Insert = {
  name: "Audio",
  label: "Audio",
  hint: "A recording that readers can listen to",
  words: "sound podcast recording interview player mp3 listen",
  run: (_, open) => open("audio"),
};

import type { Insert } from "../inserts.ts";

export const gallery: Insert = {
  name: "Gallery",
  label: "Gallery",
  hint: "Several pictures as one",
  words: "pictures images photos slides slideshow grid",
  run: (_, open) => open("gallery"),
};

import { counted } from "./plural.ts";
import type { TextWords } from "./text-words.ts";

export const en: TextWords = {
  note: "Note",
  tip: "Tip",
  warning: "Warning",
  done: "Done",
  toDo: "To do",
  more: "More",
  gallery: counted("en", { one: "Gallery, # picture", other: "Gallery, # pictures" }),
  enlarge: "Enlarge the picture",
  transcript: "Transcript",
  download: "Download",
  notes: "Notes",
  backToText: "Back to the text",
  embeds: {
    kinds: {
      video: (provider) => `Video on ${provider}`,
      post: (provider) => `Post on ${provider}`,
      audio: (provider) => `Audio on ${provider}`,
      chart: (provider) => `Chart on ${provider}`,
      document: (provider) => `Document on ${provider}`,
      map: (provider) => `Map on ${provider}`,
    },
    show: {
      video: "Play it here",
      post: "Show it here",
      audio: "Play it here",
      chart: "Show it here",
      document: "Show it here",
      map: "Show it here",
    },
    notice: (provider) => `This contacts ${provider}, which may keep cookies.`,
  },
};

import type { ComfortWords } from "./comfort-words.ts";

export const en: ComfortWords = {
  contents: "Contents",
  size: "Text size",
  sizes: {
    normal: "normal",
    large: "large",
    larger: "larger",
    small: "small",
  },
  listen: {
    start: "Listen",
    pause: "Pause",
    goOn: "Go on",
    stop: "Stop",
  },
  save: {
    save: "Save",
    saved: "Saved",
    refused: "This browser keeps nothing",
  },
  list: {
    title: "Saved stories",
    about: "Kept in this browser alone. Nobody else knows of this list, and another device has its own.",
    none: "Nothing is saved yet. “Save” stands above every story.",
    scriptless:
      "Your browser makes this list by a script, and scripts are switched off here. Everything else on this site can be read without them.",
    since: "Saved on",
    remove: "Remove",
    gone: "No longer published",
    forget: "Forget everything that this site keeps in this browser",
    forgotten: "Nothing is kept any more.",
  },
  fresh: "New",
  offline: {
    title: "There is no connection",
    text: "This page could not be fetched. What you saved before can be read here.",
    again: "Try again",
    copy: "You are reading the copy that this browser kept, because there is no connection. The story may have been corrected since.",
  },
  keys: {
    title: "Keys",
    search: "Search",
    save: "Save, or remove what is saved",
    size: "Text size",
    listen: "Listen, pause",
    help: "These keys",
    inArticles: "Beside a story",
    use: "Use these keys",
    close: "Close",
  },
};

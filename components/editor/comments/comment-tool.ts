import type { Tool } from "../tools.ts";
import { beginComment } from "./comment-calls.ts";

/** Beside a selection, for those who write and for those who read along. */
export const comment: Tool = {
  name: "Comment",
  label: "Comment",
  keys: "Mod-Alt-M",
  run: () => beginComment(),
};

import { createContext, useContext } from "react";
import type { Comments } from "./use-comments.ts";

export const CommentsHere = createContext<Comments | null>(null);

/** The comments of the open article; null outside the editor. */
export function useCommentsHere(): Comments | null {
  return useContext(CommentsHere);
}

import { useState } from "react";
import type { View } from "./address.ts";
import { VIEW_COOKIE, viewOf } from "./preference.ts";

const YEAR_S = 365 * 24 * 60 * 60;

/** The address decides, then the habit. */
export function useView(said: string | undefined, habit: View): [View, (view: View) => void] {
  const [kept, keep] = useState(habit);
  return [
    said ? viewOf(said) : kept,
    (view) => {
      keep(view);
      // biome-ignore lint/suspicious/noDocumentCookie: the store that would replace it is missing in browsers that are in use
      document.cookie = `${VIEW_COOKIE}=${view}; path=/admin; max-age=${YEAR_S}; samesite=lax`;
    },
  ];
}

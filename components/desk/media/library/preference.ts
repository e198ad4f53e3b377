import type { View } from "./address.ts";

/** The cookie that keeps how somebody likes to see the library; the server reads it, so that nothing flickers. */
export const VIEW_COOKIE = "library-view";

export function viewOf(text: string | undefined): View {
  return text === "list" ? "list" : "grid";
}

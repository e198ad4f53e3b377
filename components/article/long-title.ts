/** In characters: more would fill a phone. */
const LONG_TITLE = 90;

/** Whether a headline says so much that it is set smaller, on the page and in the editor. */
export function isLongTitle(title: string): boolean {
  return title.length > LONG_TITLE;
}

const MOST = 5;

/** “a.jpg, b.jpg and c.jpg”; of many the first and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : [...shown];
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(all);
}

/** The keys of a menu as the ARIA practices describe them: arrows, Home, End, first letters; Escape and Tab leave. */
export function menuKeys(menu: HTMLElement, leave: () => void): void {
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll<HTMLElement>("[role='menuitem']")];
    const current = items.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(event, items, current);
    if (next) next.focus();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function nextItem({ key }: KeyboardEvent, items: HTMLElement[], current: number): HTMLElement | undefined {
  const count = items.length;
  const to = { ArrowDown: current + 1, ArrowUp: current - 1 + count, Home: 0, End: count - 1 }[key];
  if (to !== undefined) return items[to % count];
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return after.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

import type { DragEvent } from "react";

const TYPE = "application/x-standfirst-items";

/** Takes things of the library along: those selected, when the one under the pointer is among them, or that one alone. */
export function startDrag(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = "copyMove";
  if (ids.length > 1) event.dataTransfer.setDragImage(badge(`${ids.length} items`), -12, -12);
}

export function carriesItems(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** How many are on their way; the browser takes its picture of it and needs it no longer. */
function badge(words: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "library-drag";
  element.textContent = words;
  document.body.append(element);
  requestAnimationFrame(() => element.remove());
  return element;
}

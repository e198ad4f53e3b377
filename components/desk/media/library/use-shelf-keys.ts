import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { Selection } from "#components/desk/many/selection.ts";
import { stepOf } from "./steps.ts";

type Choose = (id: string, far: boolean) => void;

/** The keys of the grid and the list: arrows from thing to thing, with Shift choosing on the way, and Space to choose. */
export function useShelfKeys(shelf: RefObject<HTMLElement | null>, selection: Selection, choose: Choose) {
  const isReaching = useRef(false);
  const links = () => [...(shelf.current?.querySelectorAll<HTMLElement>("[data-open]") ?? [])];

  function step(event: KeyboardEvent, id: string): boolean {
    const all = links();
    const at = all.findIndex((link) => idOf(link) === id);
    const to = stepOf(event.key, at, all.length, columnsOf(all));
    const target = to === null ? undefined : all[to];
    if (!target) return false;
    if (event.shiftKey) {
      // The first step of a reach takes along where it began.
      if (!isReaching.current && !selection.ids.has(id)) choose(id, false);
      choose(idOf(target) as string, true);
    }
    isReaching.current = event.shiftKey;
    target.focus();
    target.closest("[data-item]")?.scrollIntoView({ block: "nearest" });
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const here = event.target as HTMLElement;
    const id = idOf(here);
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return;
    const isSpace = event.key === " " && here.matches("[data-open]");
    if (isSpace) choose(id, event.shiftKey);
    else if (!step(event, id)) return;
    event.preventDefault();
  }

  return {
    onKeyDown,
    focusFirst: () => links()[0]?.focus(),
    focusOn: (id: string) =>
      links()
        .find((link) => idOf(link) === id)
        ?.focus(),
  };
}

function idOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>("[data-item]")?.dataset.item;
}

/** As the layout has them: those beside the first. */
function columnsOf(links: readonly HTMLElement[]): number {
  const top = (link: HTMLElement) => link.closest<HTMLElement>("[data-item]")?.offsetTop;
  const first = links[0] && top(links[0]);
  const next = links.findIndex((link) => top(link) !== first);
  return next < 0 ? Math.max(1, links.length) : next;
}

"use client";

import { type DragEvent, type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { type Movable, useReplan } from "./use-replan.ts";

const TYPE = "application/x-standfirst-entry";

/**
 * Lets what is planned be moved: dragged to another day, or by a button. The days within are made by the server; what an
 * element is about stands in its attributes.
 */
export function CalendarMoves({ children }: { children: ReactNode }) {
  const { move, told, tell, pending } = useReplan();
  const [asked, ask] = useState<Movable | null>(null);
  const [dragged, drag] = useState<Movable | null>(null);

  function begin(event: DragEvent): void {
    const item = movableAt(event.target as HTMLElement);
    if (!item) return;
    event.dataTransfer.setData(TYPE, item.key);
    event.dataTransfer.effectAllowed = "move";
    drag(item);
  }

  function over(event: DragEvent): void {
    const day = dropAt(event.target);
    mark(dragged && day);
    if (dragged && day) event.preventDefault();
  }

  function drop(event: DragEvent): void {
    const day = dropAt(event.target)?.dataset.drop;
    mark(null);
    drag(null);
    if (!dragged || !day) return;
    event.preventDefault();
    move(dragged, day);
  }

  function click(event: MouseEvent): void {
    const button = (event.target as HTMLElement).closest("[data-ask-move]");
    const item = button && movableAt(button);
    if (item) ask(item);
  }

  /** What was pressed goes with what it stood in. */
  function dismiss(): void {
    tell(null);
    document.getElementById("content")?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the buttons and entries within, which are made by the server
    // biome-ignore lint/a11y/useKeyWithClickEvents: a button that is pressed by a key is clicked
    <div
      className="cal-moves"
      aria-busy={pending}
      onDragStart={begin}
      onDragOver={over}
      onDrop={drop}
      onDragEnd={() => {
        mark(null);
        drag(null);
      }}
      onClick={click}
    >
      <div role="status" className="cal-told">
        {told && (
          <div className={`notice ${told.tone}`}>
            <p>
              {told.words}{" "}
              {told.undo && (
                <Button look="plain" id="calendar-undo" onClick={told.undo}>
                  Undo
                </Button>
              )}{" "}
              <Button look="plain" onClick={dismiss}>
                Dismiss
              </Button>
            </p>
          </div>
        )}
      </div>
      {children}
      {asked && <MoveDialog item={asked} move={(day) => move(asked, day)} onClose={() => ask(null)} />}
    </div>
  );
}

function movableAt(element: Element): Movable | null {
  const { move, day, title } = element.closest<HTMLElement>("[data-move]")?.dataset ?? {};
  const [what, id] = move?.split(".") ?? [];
  if (!move || !id || !day || (what !== "planned" && what !== "due")) return null;
  return { key: move, id, what, day, title: title ?? "" };
}

function dropAt(target: EventTarget): HTMLElement | null {
  return (target as Element).closest<HTMLElement>("[data-drop]");
}

/** Shows where it would go, without rendering the month for every step of the pointer. */
function mark(day: HTMLElement | null): void {
  for (const each of document.querySelectorAll("[data-over]")) if (each !== day) each.removeAttribute("data-over");
  day?.setAttribute("data-over", "");
}

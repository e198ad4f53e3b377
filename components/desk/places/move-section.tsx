"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { shiftSection } from "#lib/sections/actions.ts";

type Direction = "up" | "down";
type Props = { id: string; name: string; place: number; of: number };

/** Up and down among its siblings. The button that moved the row keeps the focus. */
export function MoveSection({ id, name, place, of }: Props) {
  const router = useRouter();
  const say = useSay();
  const [pending, start] = useTransition();
  const pressed = useRef<HTMLButtonElement>(null);
  const at = useRef(place);

  useEffect(() => {
    if (at.current !== place) pressed.current?.focus();
    at.current = place;
    pressed.current = null;
  }, [place]);

  function go(direction: Direction, button: HTMLButtonElement) {
    pressed.current = button;
    start(async () => {
      const reply = await shiftSection(id, direction).catch(() => null);
      const words = reply?.ok ? `“${name}” moved ${direction}.` : (reply?.message ?? "The server did not answer.");
      say(words);
      router.refresh();
    });
  }

  const button = (direction: Direction, mark: string, atEnd: boolean) => (
    <button
      type="button"
      className="move"
      aria-label={`Move “${name}” ${direction}`}
      aria-disabled={atEnd || pending || undefined}
      onClick={(event) => !atEnd && !pending && go(direction, event.currentTarget)}
    >
      {mark}
    </button>
  );
  return (
    <span className="moves">
      {button("up", "↑", place === 0)}
      {button("down", "↓", place === of - 1)}
    </span>
  );
}

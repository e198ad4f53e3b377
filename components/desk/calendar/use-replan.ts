import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { replan } from "#lib/calendar/actions.ts";
import { dayInWords } from "./day-words.ts";

/** An entry that may be moved, as its element says it. */
export type Movable = { key: string; id: string; what: "planned" | "due"; day: string; title: string };
export type Told = { words: string; tone: "done" | "error"; undo?: () => void };

const UNREACHABLE = {
  ok: false,
  message: "The server did not answer. Nothing was moved; try again in a moment.",
} as const;

/** Moves entries to other days, says what became of it, and takes it back. The focus goes along with what was moved. */
export function useReplan() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [told, tell] = useState<Told | null>(null);
  const follow = useRef<string | null>(null);

  // The entry stands elsewhere once the page is here anew; out of sight, the way to take it back is the next best place.
  useEffect(() => {
    if (pending || !follow.current) return;
    const entry = document.querySelector<HTMLElement>(`[data-move="${follow.current}"] [data-ask-move]`);
    (entry ?? document.getElementById("calendar-undo"))?.focus();
    follow.current = null;
  }, [pending]);

  function move(item: Movable, day: string, time?: string): void {
    if (day === item.day) return;
    start(async () => {
      const { id, what, day: from, title, key } = item;
      const reply = await replan({ id, what, day, from, ...(time && { time }) }).catch(() => UNREACHABLE);
      if (!reply.ok) {
        tell({ words: `“${title}” was not moved. ${reply.message}`, tone: "error" });
      } else {
        const { from: former, time: formerTime } = reply.result;
        const undo = () => move({ ...item, day }, former, formerTime);
        const words = `“${title}” is ${what} for ${dayInWords(day)}${time ? " again" : ""}.`;
        tell({ words, tone: "done", ...(!time && { undo }) });
        follow.current = key;
      }
      // Of the same transition, so that it is over when the page is here anew.
      start(() => router.refresh());
    });
  }

  return { move, told, tell, pending };
}

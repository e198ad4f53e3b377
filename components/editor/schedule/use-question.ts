import { type RefObject, useRef, useState } from "react";
import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";
import type { WrittenTime } from "#lib/schedule/read-time.ts";

/** The question before publishing, which several buttons open. `opened` counts how often that was. */
export type Question = {
  dialog: RefObject<HTMLDialogElement | null>;
  opened: number;
  /** The time that it begins with; without one it asks to publish at once. */
  time: WrittenTime | null;
  open: (at?: { at: Date; zone: string }) => void;
};

export function useQuestion(): Question {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<{ opened: number; time: WrittenTime | null }>({ opened: 0, time: null });
  return {
    dialog,
    ...asked,
    open(at) {
      dialog.current?.showModal();
      setAsked(({ opened }) => ({ opened: opened + 1, time: at ? writtenTime(at.at, at.zone) : null }));
    },
  };
}

/** A moment as a form has it. */
export function writtenTime(at: Date, zone: string): WrittenTime {
  const local = localTime(at, zone);
  const found = momentsOf(local, zone);
  if (!found || !("twice" in found)) return { local, zone };
  return { local, zone, second: at.getTime() >= found.twice[1].getTime() };
}

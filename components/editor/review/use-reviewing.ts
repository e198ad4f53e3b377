import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { approveStory, askForChanges, handStoryOver, submitStory } from "#lib/review/actions.ts";
import type { Desk } from "../use-desk.ts";
import type { Saving } from "../use-saving.ts";

export type ReviewAct = "submit" | "approve" | "askChanges" | "handOver";
/** `to`: a person; empty for nobody in particular. */
export type ReviewWish = { note: string; to: string };
export type ReviewReply = { ok: true } | { ok: false; message: string; fields?: Record<string, string> };

export type Reviewing = {
  dialog: RefObject<HTMLDialogElement | null>;
  /** What is asked about now, and how often anything was. */
  act: ReviewAct;
  opened: number;
  open: (act: ReviewAct) => void;
  run: (act: ReviewAct, wish: ReviewWish) => Promise<ReviewReply>;
  /** What was done last, for those who do not see the track. */
  said: string;
};

const NOT_SAVED: ReviewReply = {
  ok: false,
  message: "The text could not be saved first, so nothing else was done. The line at the top says why.",
};

/** The acts of the review. Each saves first, so that what is decided is about what is on the screen. */
export function useReviewing({ id, saving, desk }: { id: string; saving: Saving; desk: Desk }): Reviewing {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<{ act: ReviewAct; opened: number }>({ act: "submit", opened: 0 });
  const [said, setSaid] = useState("");
  const { review } = desk;
  useLookAfterChange(desk, router.refresh);

  async function run(act: ReviewAct, { note, to }: ReviewWish): Promise<ReviewReply> {
    if (!(await saving.queue.saveNow())) return NOT_SAVED;
    const seen = { id, version: saving.queue.basedOn(), stageId: review.here.id, note };
    const reply = await send(act, seen, to);
    if (reply.ok) setSaid(WORDS[act]);
    if (reply.ok && reply.gone) window.location.assign("/admin/articles");
    // Also after a refusal: it may be about what another did meanwhile.
    else router.refresh();
    return reply;
  }

  return {
    ...{ dialog, said, run, ...asked },
    open(act) {
      dialog.current?.showModal();
      setAsked(({ opened }) => ({ act, opened: opened + 1 }));
    },
  };
}

/** What was approved is out of date with the first change that is saved: the page is asked for once. */
function useLookAfterChange({ review: { steps, followText, ...shown }, version }: Desk, refresh: () => void): void {
  const isNewer = followText && version > shown.version && steps.some(({ approval }) => approval?.state === "given");
  useEffect(() => {
    if (isNewer) refresh();
  }, [isNewer, refresh]);
}

type Seen = { id: string; version: number; stageId: string; note: string };

async function send(act: ReviewAct, seen: Seen, to: string): Promise<ReviewReply & { gone?: boolean }> {
  if (act === "submit") return submitStory({ ...seen, to: to || null });
  if (act === "approve") return approveStory(seen);
  if (act === "askChanges") return askForChanges(seen);
  const reply = await handStoryOver({ id: seen.id, note: seen.note, to });
  return reply.ok ? { ok: true, gone: !reply.result.stillYours } : reply;
}

const WORDS: Record<ReviewAct, string> = {
  submit: "Submitted.",
  approve: "Approved.",
  askChanges: "Sent back to its writer.",
  handOver: "Handed over.",
};

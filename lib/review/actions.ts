"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { byLink } from "#lib/people/by-link.ts";
import { approveArticle } from "./commands/approve.ts";
import { askForChangesIn } from "./commands/ask-changes.ts";
import { changeReviewRules } from "./commands/change-rules.ts";
import { approveByLink } from "./commands/guest-approve.ts";
import { askChangesByLink } from "./commands/guest-ask-changes.ts";
import { commentByLink } from "./commands/guest-comment.ts";
import { handOverArticle } from "./commands/hand-over.ts";
import { setStages } from "./commands/set-stages.ts";
import { submitArticle } from "./commands/submit.ts";

export async function submitStory(input: Parameters<typeof submitArticle>[0]) {
  return answer(submitArticle, input, deskContext);
}

export async function approveStory(input: Parameters<typeof approveArticle>[0]) {
  return answer(approveArticle, input, deskContext);
}

export async function askForChanges(input: Parameters<typeof askForChangesIn>[0]) {
  return answer(askForChangesIn, input, deskContext);
}

export async function handStoryOver(input: Parameters<typeof handOverArticle>[0]) {
  return answer(handOverArticle, input, deskContext);
}

export async function saveStages(input: Parameters<typeof setStages>[0]) {
  return answer(setStages, input, deskContext);
}

export async function saveReviewRules(input: Parameters<typeof changeReviewRules>[0]) {
  return answer(changeReviewRules, input, deskContext);
}

export type GuestAnswer = "approve" | "changes" | "comment";

/** What a guest answers by a link. For a form at the door. */
export async function answerByLink(_: unknown, form: FormData): Promise<Answer<{ gave: GuestAnswer }>> {
  const gave = String(form.get("answer") ?? "comment");
  form.delete("answer");
  if (gave === "approve") return told("approve", await byLink(approveByLink, form));
  if (gave === "changes") return told("changes", await byLink(askChangesByLink, form));
  form.delete("version");
  return told("comment", await byLink(commentByLink, form));
}

/** Nothing of the house is told to a guest but that it arrived. */
function told(gave: GuestAnswer, reply: Answer<unknown>): Answer<{ gave: GuestAnswer }> {
  return reply.ok ? { ok: true, result: { gave } } : reply;
}

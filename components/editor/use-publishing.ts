import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ScheduledAct } from "#db/vocabulary.ts";
import { duplicate, publish, restore, trash, unpublish } from "#lib/articles/actions.ts";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { missingIn } from "#lib/articles/missing.ts";
import type { UsageWarning } from "#lib/articles/usage.ts";
import { plainText } from "#lib/content/text.ts";
import { schedule, setEmbargo, unschedule } from "#lib/schedule/actions.ts";
import type { WrittenTime } from "#lib/schedule/read-time.ts";
import { missingPictures, missingWords } from "./advice.ts";
import type { Checks } from "./checks/use-checks.ts";
import { type Primary, primaryAction } from "./primary-action.ts";
import type { Told } from "./record/use-change.ts";
import { type Reviewing, useReviewing } from "./review/use-reviewing.ts";
import { type Question, useQuestion } from "./schedule/use-question.ts";
import { usageOf } from "./usage/usage-of.ts";
import type { ArticleText } from "./use-article-text.ts";
import type { Desk } from "./use-desk.ts";
import { useDocFact } from "./use-doc.ts";
import type { Saving } from "./use-saving.ts";

export type Publishing = {
  primary: Primary;
  missing: Record<string, string>;
  /** What the site looks at before something is published. */
  checks: Checks;
  /** What readers would not get, in sentences; it may be published all the same. */
  warnings: string[];
  /** What the last try to publish said of single fields. */
  errors: Record<string, string>;
  forget: (fields: string[]) => void;
  /** `despite`: what may not be used any more, and shall be published all the same. */
  publish: (despite: string[], told: Told["told"]) => Promise<Reply>;
  /** What of the text may not be used any more, or not for long; as the server says once all is saved. Throws when it cannot. */
  usage: () => Promise<UsageWarning[]>;
  /** At a time: that what is on the screen now comes out, or that the article goes away. */
  schedule: (wish: ScheduleWish) => Promise<Reply>;
  unschedule: (id: string) => Promise<Reply>;
  /** Null ends it. */
  setEmbargo: (until: WrittenTime | null) => Promise<Reply>;
  /** The question before publishing. */
  question: Question;
  reviewing: Reviewing;
  unpublish: () => Promise<Reply>;
  trash: () => Promise<Reply>;
  restore: () => Promise<Reply>;
  /** Answers the id of the copy. */
  duplicate: () => ReturnType<typeof duplicate>;
};
type Acts = typeof publish | typeof unpublish | typeof trash | typeof restore;
type Timed = typeof schedule | typeof unschedule | typeof setEmbargo;
type Reply = Awaited<ReturnType<Acts | Timed>>;
type ScheduleWish = WrittenTime & { act: ScheduledAct; despite?: string[] } & Partial<Told["told"]>;

type Parts = {
  article: Pick<DeskArticle, "id" | "form" | "content">;
  saving: Saving;
  desk: Desk;
  text: ArticleText;
  editor: Editor | null;
  checks: Checks;
};

/** Publishing, withdrawing and the trash. Each saves first, so that what happens, happens to what is on the screen. */
export function usePublishing({ article, saving, desk, text: { fields }, editor, checks }: Parts): Publishing {
  const { id, form } = article;
  const router = useRouter();
  const question = useQuestion();
  const reviewing = useReviewing({ id, saving, desk });
  const [errors, setErrors] = useState<Record<string, string>>({});
  // Until the editor has come, the text is the one that was opened.
  const [opened] = useState(() => plainText(article.content.body).trim() !== "");
  const hasText = useDocFact(editor, hasWords) ?? opened;
  const lost = useDocFact(editor, missingPictures);
  const trimmed = { ...fields, title: fields.title.trim() };
  const missing = missingIn({ ...trimmed, form, hasText });
  // Who only reads has what is saved on the screen.
  const unsaved = saving.state.phase !== "saved" && saving.state.phase !== "taken";

  async function savedFirst<R extends Reply | Awaited<ReturnType<typeof duplicate>> = Reply>(
    act: () => Promise<R>,
  ): Promise<R> {
    if (!(await saving.queue.saveNow())) return NOT_SAVED as R;
    const reply = await act();
    setErrors(reply.ok ? {} : (reply.fields ?? {}));
    if (reply.ok) router.refresh();
    return reply;
  }

  return {
    missing,
    checks,
    warnings: lost > 0 ? [`${missingWords(lost)}. Readers get it without.`] : [],
    errors,
    primary: primaryAction({ ...desk, unsaved, missing }),
    forget: (changed) => setErrors((before) => without(before, changed)),
    usage: async () => {
      await saving.queue.saveNow();
      return usageOf(id);
    },
    publish: (despite, told) =>
      savedFirst(async () => {
        const reply = await publish({ id, version: saving.queue.basedOn(), despite, ...told });
        if (reply.ok) desk.tell({ state: "live", path: reply.result.path });
        return reply;
      }),
    schedule: (wish) => savedFirst(() => schedule({ id, version: saving.queue.basedOn(), ...wish })),
    unschedule: (scheduleId) => savedFirst(() => unschedule({ id: scheduleId })),
    setEmbargo: (until) => savedFirst(() => setEmbargo({ id, local: null, zone: "UTC", ...until })),
    question,
    reviewing,
    unpublish: () => savedFirst(() => unpublish({ id })),
    trash: () => savedFirst(() => trash({ id })),
    restore: () => savedFirst(() => restore({ id })),
    duplicate: () => savedFirst(() => duplicate({ id })),
  };
}

const NOT_SAVED: Reply = {
  ok: false,
  code: "unavailable",
  message: "The text could not be saved first, so nothing else was done. The line at the top says why.",
};

function hasWords(doc: Node | null): boolean | null {
  return doc && doc.textContent.trim() !== "";
}

function without(errors: Record<string, string>, names: string[]): Record<string, string> {
  if (!names.some((name) => name in errors)) return errors;
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}

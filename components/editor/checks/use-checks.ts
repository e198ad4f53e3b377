import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { CHECKS, type Check } from "#db/vocabulary.ts";
import type { Editing } from "#lib/articles/editing.ts";
import { unwaive, waive } from "#lib/checks/actions.ts";
import type { DeskChecks } from "#lib/checks/desk.ts";
import { type CheckFacts, type Finding, findingsOf } from "#lib/checks/findings.ts";
import { type Judged, judged } from "#lib/checks/judge.ts";
import { FIXED, severityOf } from "#lib/checks/severities.ts";
import { deskRequest } from "../desk-request.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import type { ArticleText } from "../use-article-text.ts";
import { useDocFact } from "../use-doc.ts";
import type { Saving } from "../use-saving.ts";
import { createBodyFacts } from "./body-facts.ts";

export type Checks = {
  /** All that is found in what is on the screen, with what was let pass. */
  found: Judged[];
  /** The checks that are on and find nothing. */
  green: Check[];
  may: (check: Check) => boolean;
  /** Saves, and asks the server for what the text does not say: links, comments, approvals, waivers. */
  look: () => Promise<void>;
  waive: (finding: Finding, reason: string) => Promise<Reply>;
  unwaive: (finding: Finding) => Promise<Reply>;
};
type Reply = { ok: true } | { ok: false; message: string; fields?: Record<string, string> };

type Parts = {
  opened: Pick<Editing, "article" | "checks">;
  saving: Saving;
  text: ArticleText;
  editor: Editor | null;
  shelf: PictureShelf;
};

/** Milliseconds after the last save of a stretch of writing: nobody waits for what comes of it. */
const PAUSE = 1_500;

/** The publish check of what is on the screen, by the same functions as the server's. */
export function useChecks({ opened: { article, checks }, saving, text: { fields }, editor, shelf }: Parts): Checks {
  const [news, setNews] = useState<{ since: DeskChecks; checks: DeskChecks } | null>(null);
  // A fresh read of the page replaces what was asked for in between.
  const present = news?.since === checks ? news.checks : checks;
  const { facts, choices, waivers, may } = present;
  const [bodyFacts] = useState(() => createBodyFacts(checks.origin));
  const blocks = useDocFact(editor, bodyFacts);
  const media = withShelf(facts.media, [fields.lead?.mediaId, ...mediaIn(blocks)], shelf);
  const found = judged(findingsOf({ ...fields, blocks }, { ...facts, media }), choices, waivers);

  async function ask(): Promise<void> {
    const answer = await deskRequest<DeskChecks>("GET", `${article.id}/checks`).catch(() => null);
    // What was known stays until the server can be asked again; publishing asks it in any case.
    if (answer?.ok) setNews({ since: checks, checks: answer.result });
  }
  const later = useEffectEvent(() => void ask());
  const { state } = saving;
  const savedAt = state.phase === "saved" ? state.at.getTime() : 0;
  const first = useRef(savedAt);
  useEffect(() => {
    if (savedAt === 0 || savedAt === first.current) return;
    const timer = setTimeout(later, PAUSE);
    return () => clearTimeout(timer);
  }, [savedAt]);

  async function act(run: () => ReturnType<typeof waive | typeof unwaive>): Promise<Reply> {
    if (!(await saving.queue.saveNow())) return NOT_SAVED;
    const reply = await run().catch(() => SILENT);
    if (reply.ok) await ask();
    return reply;
  }
  const of = ({ check, finding }: Finding) => ({ id: article.id, check, finding });
  return {
    found,
    green: CHECKS.filter((check) => isOn(check, choices) && !found.some((each) => each.check === check)),
    may: (check) => (check === "approval" ? may.waiveApproval : may.waive),
    async look() {
      await saving.queue.saveNow();
      await ask();
    },
    waive: (finding, reason) => act(() => waive({ ...of(finding), reason })),
    unwaive: (finding) => act(() => unwaive(of(finding))),
  };
}

const NOT_SAVED: Reply = { ok: false, message: "The text could not be saved first. The line at the top says why." };
const SILENT = { ok: false as const, message: "The server did not answer. Try again in a moment." };

/** The section is among what is missing, or there. */
function isOn(check: Check, choices: DeskChecks["choices"]): boolean {
  return !FIXED.has(check) && severityOf(check, choices) !== "off";
}

function mediaIn(blocks: readonly { pictures: { mediaId: string }[] }[]): string[] {
  return blocks.flatMap(({ pictures }) => pictures.map(({ mediaId }) => mediaId));
}

/** What was chosen since is on the shelf; for those who may not see the library, the server knows. */
function withShelf(media: CheckFacts["media"], ids: (string | undefined)[], shelf: PictureShelf): CheckFacts["media"] {
  const own = ids.flatMap((id) => {
    const picture = id === undefined ? undefined : shelf.get(id);
    if (!picture) return [];
    return [[picture.id, { described: Boolean(picture.alt || picture.decorative), credited: picture.credit !== "" }]];
  });
  return { ...media, ...Object.fromEntries(own) };
}

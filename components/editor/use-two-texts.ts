import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { keepText } from "./keep-text.ts";
import { forgetLastWords, lastWordsOf, moveLastWords } from "./last-words.ts";
import {
  asideOf,
  copiesOf,
  forgetAside,
  forgetCopies,
  type LocalCopy,
  type SetAside,
  sweepCopies,
} from "./local-copy.ts";
import type { Theirs } from "./save-outcome.ts";
import { living, thisTab } from "./tab.ts";
import { sameText, type Text, textOf } from "./text.ts";
import type { ArticleText } from "./use-article-text.ts";
import type { Saving } from "./use-saving.ts";

export type TwoTexts = {
  /** Text that this browser kept and the server never got: the newest, and how many more wait behind it. */
  offered: LocalCopy | null;
  more: number;
  /** The offered text grew from an older version than the one that is open. */
  offeredIsOld: boolean;
  /** Rejects when what stands on the screen could not be saved first, for it goes into the history. */
  restore: () => Promise<void>;
  /** Puts the offered text into the history instead of on the screen. */
  keepOffered: () => Promise<void>;
  discard: () => void;
  shown: boolean;
  show: () => void;
  hide: () => void;
  keepMine: () => void;
  /** Rejects when mine could not be kept first. */
  takeTheirs: () => Promise<void>;
  aside: SetAside[];
  throwAway: (text: SetAside) => void;
};

type Parts = { article: DeskArticle; saving: Saving; text: ArticleText; editor: Editor | null };

/** Where one text must give way to another, the one that gives way goes into the history and is never lost. */
export function useTwoTexts({ article, saving, text, editor }: Parts): TwoTexts {
  const [waiting, setWaiting] = useState<LocalCopy[]>([]);
  // Never opened by itself: a dialog in the middle of a sentence would swallow the rest of it.
  const [shownFor, setShownFor] = useState<Theirs | null>(null);
  const [aside, setAside] = useState<SetAside[]>([]);
  const { id, content } = article;
  const { queue } = saving;
  const theirs: Theirs | null = saving.state.phase === "stale" ? saving.state.theirs : null;
  const offered = waiting[0] ?? null;

  // Once, at opening: later the copies are this tab's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open does not change
  useEffect(() => {
    const opened = Date.now();
    void keptHere(id, saving.writer().id, opened, textOf(content)).then(setWaiting, () => undefined);
    void asideOf(id).then(setAside, () => undefined);
  }, []);

  // A save that was on its way when the page was loaded again may have arrived since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the server says can make a copy useless
  useEffect(() => {
    if (saving.state.phase !== "saved" || waiting.length === 0) return;
    const open = text.read(editor);
    for (const copy of waiting.filter((each) => sameText(each.text, open))) {
      void forget(copy);
      decided(copy);
    }
  }, [saving.state, waiting]);

  function decided(copy: LocalCopy): void {
    setWaiting((before) => before.filter((each) => each !== copy));
  }
  async function keep(labelOf: (name: string) => string, content: Text, version: number): Promise<void> {
    const { id: as, name } = saving.writer();
    const kept = await keepText({ id, as, label: labelOf(name), version, content });
    if (kept === "browser") setAside(await asideOf(id));
  }

  return {
    offered,
    more: Math.max(0, waiting.length - 1),
    offeredIsOld: offered !== null && offered.version < queue.basedOn(),
    async restore() {
      if (!offered) return;
      if (!(await queue.saveNow())) throw new Error("What stands here is not saved.");
      saving.keepReplaced();
      text.replace(offered.text, editor);
      saving.touch();
      decided(offered);
      // Kept until the server has it: this tab's own copy comes a moment later.
      void queue.saveNow().then((isSaved) => (isSaved ? forget(offered) : undefined));
    },
    async keepOffered() {
      if (!offered) return;
      await keep((name) => `Unsaved text of ${name}`, offered.text, Math.max(1, offered.version));
      await forget(offered);
      decided(offered);
    },
    discard() {
      if (!offered) return;
      void forget(offered);
      decided(offered);
    },
    shown: theirs !== null && shownFor === theirs,
    show: () => setShownFor(theirs),
    hide: () => setShownFor(null),
    keepMine() {
      if (!theirs) return;
      saving.keepReplaced();
      void queue.keepMine(theirs.version);
    },
    async takeTheirs() {
      if (!theirs) return;
      await keep((name) => `Text of ${name}, set aside`, text.read(editor), queue.basedOn());
      text.replace(textOf(theirs.content), editor);
      queue.tookTheirs(theirs.version, theirs.savedAt);
    },
    aside,
    throwAway(one) {
      setAside(aside.filter((each) => each !== one));
      void forgetAside(one.key);
    },
  };
}

/** What nobody writes on any more: the copies of this person's tabs that are gone, without those that are saved after all. */
async function keptHere(article: string, person: string, opened: number, open: Text): Promise<LocalCopy[]> {
  // One storage may be broken and the other not.
  await moveLastWords(article).catch(() => undefined);
  await sweepCopies(opened).catch(() => undefined);
  const all = [...(await copiesOf(article).catch(() => [])), ...lastWordsOf(article)];
  const alive = await living();
  const gone = ({ tab, at }: LocalCopy) => (tab === thisTab().id ? at < opened : !alive?.has(tab));
  const mine = all.filter((copy) => gone(copy) && (copy.by === null || copy.by === person));
  const useful = mine.filter(({ text }, index) => {
    const earlier = mine.slice(0, index);
    return !sameText(text, open) && !earlier.some((each) => sameText(each.text, text));
  });
  await Promise.all(mine.filter((copy) => !useful.includes(copy)).map(forget));
  return useful;
}

async function forget({ key }: LocalCopy): Promise<void> {
  forgetLastWords(key);
  await forgetCopies([key]).catch(() => undefined);
}

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { forgetLocally, forgetOldCopies, type LocalCopy, localCopies } from "./local-copy.ts";
import type { Theirs } from "./save-outcome.ts";
import { keepSetAside, type SetAside, textsSetAside } from "./set-aside.ts";
import { sameText, type Text, textOf } from "./text.ts";
import type { ArticleText } from "./use-article-text.ts";
import type { Saving } from "./use-saving.ts";

export type TwoTexts = {
  /** Text that this browser kept and the server never got. */
  offered: LocalCopy | null;
  /** The offered text grew from an older version than the one that is open. */
  offeredIsOld: boolean;
  restore: () => void;
  discard: () => void;
  shown: boolean;
  show: () => void;
  hide: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  aside: SetAside[];
  throwAway: (text: SetAside) => void;
};

type Parts = { article: DeskArticle; saving: Saving; text: ArticleText; editor: Editor | null };

/** Where one text must give way to another, the one that gives way is set aside and never lost. */
export function useTwoTexts({ article, saving, text, editor }: Parts): TwoTexts {
  const [offered, setOffered] = useState<LocalCopy | null>(null);
  // Never opened by itself: a dialog in the middle of a sentence would swallow the rest of it.
  const [shownFor, setShownFor] = useState<Theirs | null>(null);
  const [aside, setAside] = useState<SetAside[]>([]);
  const { id, version, content } = article;
  const theirs: Theirs | null = saving.state.phase === "stale" ? saving.state.theirs : null;

  // Once, at opening: later the copies are this tab's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open does not change
  useEffect(() => {
    const { useful, useless } = sorted(localCopies(localStorage, id), textOf(content));
    forgetLocally(localStorage, useless);
    forgetOldCopies(localStorage, Date.now());
    setOffered(useful[0] ?? null);
    setAside(textsSetAside(localStorage, id));
  }, []);

  function put(label: string, text: Text): void {
    const list = [{ label, at: Date.now(), text }, ...aside].slice(0, 5);
    setAside(list);
    keepSetAside(localStorage, id, list);
  }

  function done(): void {
    if (offered) forgetLocally(localStorage, [offered.key]);
    setOffered(null);
  }

  return {
    offered,
    offeredIsOld: offered !== null && offered.version < version,
    restore() {
      if (!offered) return;
      if (!sameText(text.read(editor), textOf(content)) || offered.version < version)
        put("What stood here before you restored your text", text.read(editor));
      text.replace(offered.text, editor);
      saving.touch();
      setOffered(null);
      // Kept until the server has it: this tab's own copy comes a moment later.
      void saving.queue.saveNow().then((isSaved) => isSaved && forgetLocally(localStorage, [offered.key]));
    },
    discard: done,
    shown: theirs !== null && shownFor === theirs,
    show: () => setShownFor(theirs),
    hide: () => setShownFor(null),
    keepMine() {
      if (!theirs) return;
      put(`The text of ${theirs.savedBy ?? "somebody else"}, which yours replaced`, textOf(theirs.content));
      void saving.queue.keepMine(theirs.version);
    },
    takeTheirs() {
      if (!theirs) return;
      put("Your text, which gave way", text.read(editor));
      text.replace(textOf(theirs.content), editor);
      saving.queue.tookTheirs(theirs.version, theirs.savedAt);
    },
    aside,
    throwAway(one) {
      const list = aside.filter((each) => each !== one);
      setAside(list);
      keepSetAside(localStorage, id, list);
    },
  };
}

function sorted(copies: LocalCopy[], open: Text): { useful: LocalCopy[]; useless: string[] } {
  const useful = copies.filter((copy) => !sameText(copy.text, open));
  return { useful, useless: copies.filter((copy) => !useful.includes(copy)).map((copy) => copy.key) };
}

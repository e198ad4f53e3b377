"use client";

import { useMemo, useRef, useState } from "react";
import { useShortcuts } from "#components/desk/keys/use-shortcuts.ts";
import { ManyTold } from "#components/desk/many/told.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { MEDIA_KINDS } from "#db/vocabulary.ts";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { MOST_AT_ONCE } from "#lib/media/limits.ts";
import { UploadArea } from "../upload-area.tsx";
import { addressOf, questionOf, type View, type Wish } from "./address.ts";
import { CountLine } from "./count-line.tsx";
import { startDrag } from "./drag.ts";
import { EmptyLibrary } from "./empty.tsx";
import { FolderLine, type FolderQuestion } from "./folder-line.tsx";
import { FolderQuestions } from "./folder-questions.tsx";
import { FolderTree } from "./folder-tree.tsx";
import { LIBRARY_SHORTCUTS, useLibraryKeys } from "./keys.ts";
import { LibraryForm } from "./library-form.tsx";
import { More } from "./more.tsx";
import { leave, placeHere } from "./place.ts";
import { Questions } from "./questions.tsx";
import { type Question, SelectionBar } from "./selection-bar.tsx";
import { Sentence } from "./sentence.tsx";
import { Shelf } from "./shelf.tsx";
import { UsageLine } from "./usage-line.tsx";
import { useAddress } from "./use-address.ts";
import { useBulk } from "./use-bulk.ts";
import { useChoosing } from "./use-choosing.ts";
import { useFocus } from "./use-focus.ts";
import { useFolders } from "./use-folders.ts";
import { useHandlers } from "./use-handlers.ts";
import { type Found, useLibrary } from "./use-library.ts";
import { useLibraryPalette } from "./use-library-palette.ts";
import { useShelfKeys } from "./use-shelf-keys.ts";
import { useView } from "./use-view.ts";

type Props = {
  begin: Found;
  choices: LibraryChoices;
  endings: { ended: number; soon: number };
  /** How its owner last looked at it. */
  habit: View;
  now: string;
};

/** The library: what was found, at once and in place; what is selected, and what is done with it. */
export function Library({ begin, choices, endings, habit, now }: Props) {
  const [wish, wishFor] = useAddress();
  const question = questionOf(wish);
  const [place] = useState(() => placeHere(question));
  const library = useLibrary(question, place?.found ?? begin);
  const { selection, ...choosing } = useChoosing(question, place?.selection ?? null);
  const folders = useFolders(choices, wish);
  const [view, keepView] = useView(wish.view, habit);
  const [current, setCurrent] = useState(place?.current ?? "");
  const [asked, ask] = useState<Question | null>(null);
  const [askedOfFolder, askOfFolder] = useState<FolderQuestion | null>(null);
  const clock = useMemo(() => ({ now: new Date(now), timeZone: choices.timeZone }), [now, choices.timeZone]);
  const shelf = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { items } = library;
  const chosen = useMemo(() => items.filter(({ id }) => selection.ids.has(id)), [items, selection]);
  const trash = Boolean(wish.trashed);

  const bulk = useBulk(library, (refused, hides) => {
    if (hides || refused.length > 0) choosing.only(refused);
    void folders.reload();
  });
  const keys = useShelfKeys(shelf, selection, choose);
  const goOn = useFocus(library, place, keys.focusOn);

  function choose(id: string, far: boolean): void {
    choosing.choose(id, far ? items.map((item) => item.id) : null);
    setCurrent(id);
  }
  function wishTo(change: Wish, how?: "typed"): void {
    wishFor(change, how);
    // What was scrolled through is gone; what comes begins at its top.
    const top = shelf.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) window.scrollBy({ top: top - 120 });
  }
  async function selectAll(): Promise<void> {
    const whole = await library.whole();
    if (!whole) return;
    choosing.all(whole.items);
    if (whole.after || whole.items.length > MOST_AT_ONCE)
      bulk.say(`The first ${MOST_AT_ONCE} are selected: so many are changed at a stroke.`);
  }
  function move(moved: readonly NamedItem[], folderId: string | null): void {
    const hides = folders.isElsewhere(folderId);
    if (hides) goOn(moved);
    void bulk.move(moved, folderId, hides);
  }
  const handlers = useHandlers({
    choose,
    leave: (id) => leave({ found: library.found, selection, current: id }),
    drag(id, event) {
      if (trash) return event.preventDefault();
      const ids = selection.ids.has(id) ? [...selection.ids] : [id];
      folders.drag(ids);
      startDrag(event, ids);
    },
  });
  const acts = {
    search: () => search.current?.focus(),
    all: () => void selectAll(),
    clear: choosing.clear,
    edit: () => !trash && ask("edit"),
    move: () => !trash && ask("move"),
    trash: () => choices.may.delete && ask(trash ? "purge" : "trash"),
  };
  useLibraryKeys(acts, selection.ids.size > 0);
  useShortcuts(LIBRARY_SHORTCUTS);
  useLibraryPalette(wishTo, acts, selection.ids.size);

  return (
    <UploadArea
      folderId={folders.open?.id ?? null}
      // What waits in the trash is shown there alone.
      uploaded={(item) => void (trash || library.arrived(item.id))}
      head={(button) => <Top title="Media">{button}</Top>}
    >
      <UsageLine {...endings} />
      <LibraryForm wish={wish}>
        <Sentence
          {...{ wish, search, people: choices, folders: folders.all, kinds: MEDIA_KINDS, whole: true }}
          choose={wishTo}
          searches="Search the library"
          onLeave={keys.focusFirst}
        />
      </LibraryForm>
      <div className="library">
        <FolderTree
          {...{ wish, tree: folders.tree, count: folders.all.length }}
          choose={wishTo}
          drop={(folderId) => move(folders.dragged(items), folderId)}
          create={choices.may.arrange ? () => askOfFolder("new") : null}
        />
        <div>
          <FolderLine folder={folders.open} may={choices.may.arrange && !trash} ask={askOfFolder} />
          <CountLine
            library={library}
            view={view}
            look={(to) => {
              keepView(to);
              wishFor({ view: to });
            }}
            selectAll={acts.all}
          />
          <ManyTold told={bulk.told} forget={bulk.forget} />
          {items.length > 0 && (
            <Shelf
              {...{ view, items, selection, current, trash, clock, ref: shelf }}
              from={addressOf(wish)}
              busy={library.state === "reading"}
              onKeyDown={keys.onKeyDown}
              onFocus={setCurrent}
              {...handlers}
            />
          )}
          {items.length === 0 && library.state === "read" && <EmptyLibrary wish={wish} choose={wishTo} />}
          <More library={library} href={addressOf(wish, library.after)} />
        </div>
      </div>
      <SelectionBar
        {...{ trash, ask, may: choices.may, clear: choosing.clear }}
        count={Math.min(selection.ids.size, MOST_AT_ONCE)}
        restore={() => {
          goOn(chosen);
          void bulk.restore(chosen);
        }}
      />
      <Questions
        {...{ asked, chosen, folders, bulk, move, goOn, may: choices.may }}
        timeZone={choices.timeZone}
        close={() => ask(null)}
      />
      <FolderQuestions
        asked={askedOfFolder}
        folders={folders}
        choose={wishTo}
        forget={library.forget}
        close={() => askOfFolder(null)}
      />
    </UploadArea>
  );
}

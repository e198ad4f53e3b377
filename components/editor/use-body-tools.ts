import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { createPageLooks, type PageLooks } from "./links/page-looks.ts";
import { type Pasting, usePaste } from "./paste/use-paste.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { type ChoosingDialog, type Picks, useChoosing } from "./pictures/use-choosing.ts";
import { useBodyEditor } from "./use-body-editor.ts";

/** What opens over the text: one name for each dialog. */
export type BodyDialog = "link" | "table" | "note" | "embed" | "card" | "related" | ChoosingDialog;

export type BodyTools = {
  editor: Editor | null;
  unreadable: boolean;
  /** Which of the dialogs of the text is open. */
  dialog: BodyDialog | null;
  open: (dialog: BodyDialog) => void;
  close: () => void;
  /** What becomes of what is chosen in a dialog. */
  picks: Picks;
  /** Leads the focus to the toolbar (Alt-F10). */
  toolbar: React.RefObject<HTMLDivElement | null>;
  /** The same for the bar of the table that the cursor is in (Mod-F9). */
  tableBar: React.RefObject<HTMLDivElement | null>;
  pasting: Pasting;
  /** The pages elsewhere that the text leads to, while they are looked at. */
  looks: PageLooks;
};

type Options = {
  article: DeskArticle;
  editable: boolean;
  shelf: PictureShelf;
  onChange: () => void;
  onBlur: () => void;
};

/** The text of the article with everything that opens out of it. */
export function useBodyTools({ article, editable, shelf, onChange, onBlur }: Options): BodyTools {
  const [dialog, setDialog] = useState<BodyTools["dialog"]>(null);
  const [looks] = useState(() => createPageLooks(shelf));
  const toolbar = useRef<HTMLDivElement>(null);
  const tableBar = useRef<HTMLDivElement>(null);
  const written = useRef<Editor | null>(null);
  const { choosing, picks, nobodyAsked } = useChoosing(shelf, () => written.current, setDialog);
  const pasting = usePaste(shelf, () => written.current);
  const { editor, unreadable } = useBodyEditor({
    body: article.content.body,
    editable,
    shelf,
    looks,
    onChange,
    onBlur,
    onOpen: open,
    onToolbar: () => goTo(toolbar),
    onTableBar: () => goTo(tableBar),
    choosing,
    pasting,
  });
  written.current = editor;
  useEffect(() => void editor?.setEditable(editable && !unreadable, false), [editor, editable, unreadable]);

  function open(wanted: BodyDialog): void {
    nobodyAsked();
    setDialog(wanted);
  }
  function close(): void {
    setDialog(null);
    // A dialog tells of its end late: where the writer is by then is where the writer stays.
    if (document.activeElement === document.body) editor?.commands.focus();
  }

  return {
    editor,
    unreadable,
    dialog,
    open,
    close,
    picks,
    toolbar,
    tableBar,
    pasting,
    looks,
  };
}

/** A bar that is put away is called for as long as the focus is in it. */
function goTo({ current: bar }: BodyTools["toolbar"]): void {
  if (!bar) return;
  bar.dataset.called = "";
  bar.addEventListener("focusout", function left({ relatedTarget }) {
    if (bar.contains(relatedTarget as Node | null)) return;
    delete bar.dataset.called;
    bar.removeEventListener("focusout", left);
  });
  bar.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}

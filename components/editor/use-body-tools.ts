import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import type { DeskArticle } from "#lib/articles/desk.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { insertFigures } from "./insert-figure.ts";
import { createPageLooks, type PageLooks } from "./links/page-looks.ts";
import { type Pasting, usePaste } from "./paste/use-paste.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { useBodyEditor } from "./use-body-editor.ts";
import { type Sending, useImageFiles } from "./use-image-files.ts";

/** What opens over the text: one name for each dialog. */
export type BodyDialog = "link" | "picture" | "table" | "note" | "embed" | "card" | "related";

export type BodyTools = {
  editor: Editor | null;
  unreadable: boolean;
  /** Which of the dialogs of the text is open. */
  dialog: BodyDialog | null;
  open: (dialog: BodyDialog) => void;
  close: () => void;
  pick: (picture: DeskPicture) => void;
  /** Leads the focus to the toolbar (Alt-F10). */
  toolbar: React.RefObject<HTMLDivElement | null>;
  /** The same for the bar of the table that the cursor is in (Mod-F9). */
  tableBar: React.RefObject<HTMLDivElement | null>;
  sending: Sending;
  pasting: Pasting;
  /** The pages elsewhere that the text leads to, while they are looked at. */
  looks: PageLooks;
};

type Options = { article: DeskArticle; shelf: PictureShelf; onChange: () => void; onBlur: () => void };

/** The text of the article with everything that opens out of it. */
export function useBodyTools({ article, shelf, onChange, onBlur }: Options): BodyTools {
  const [dialog, setDialog] = useState<BodyTools["dialog"]>(null);
  const [looks] = useState(() => createPageLooks(shelf));
  const toolbar = useRef<HTMLDivElement>(null);
  const tableBar = useRef<HTMLDivElement>(null);
  const insert = useRef<(pictures: readonly DeskPicture[], at: number) => void>(() => undefined);
  const sending = useImageFiles((pictures, at) => insert.current(pictures, at));
  const written = useRef<Editor | null>(null);
  const pasting = usePaste(shelf, () => written.current);
  const { editor, unreadable } = useBodyEditor({
    body: article.content.body,
    editable: article.may.edit,
    shelf,
    looks,
    onChange,
    onBlur,
    onOpen: setDialog,
    onToolbar: () => goTo(toolbar),
    onTableBar: () => goTo(tableBar),
    onImageFiles: sending.send,
    pasting,
  });
  written.current = editor;
  useEffect(
    () => void editor?.setEditable(article.may.edit && !unreadable, false),
    [editor, article.may.edit, unreadable],
  );

  insert.current = (pictures, at) => {
    for (const picture of pictures) shelf.add(picture);
    if (editor) insertFigures(editor, pictures, at);
  };
  function close(): void {
    setDialog(null);
    // A dialog tells of its end late: where the writer is by then is where the writer stays.
    if (document.activeElement === document.body) editor?.commands.focus();
  }

  return {
    editor,
    unreadable,
    dialog,
    open: setDialog,
    close,
    pick(picture) {
      setDialog(null);
      insert.current([picture], editor?.state.selection.from ?? 0);
    },
    toolbar,
    tableBar,
    sending,
    pasting,
    looks,
  };
}

function goTo(bar: BodyTools["toolbar"]): void {
  bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}

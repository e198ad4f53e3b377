import type { Editor } from "@tiptap/core";
import { useEditor } from "@tiptap/react";
import { useRef, useState } from "react";
import type { ContentDocument } from "#lib/content/document.ts";
import { editorExtensions } from "./extensions.ts";
import type { PageLooks } from "./links/page-looks.ts";
import type { PasteOptions } from "./paste/paste-plugin.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import type { Choosing } from "./pictures/choosing.ts";
import type { BodyTools } from "./use-body-tools.ts";

type Options = {
  body: ContentDocument;
  editable: boolean;
  shelf: PictureShelf;
  looks: PageLooks;
  onChange: () => void;
  onBlur: () => void;
  onOpen: BodyTools["open"];
  onToolbar: () => void;
  onTableBar: () => void;
  choosing: Choosing;
  pasting: PasteOptions;
};

/** TipTap without its style element (the desk's policy refuses it) and without rendering on the server. */
export function useBodyEditor(options: Options): { editor: Editor | null; unreadable: boolean } {
  const [unreadable, setUnreadable] = useState(false);
  // The editor is made once; what it calls is always the newest.
  const now = useRef(options);
  now.current = options;
  const [extensions] = useState(() =>
    editorExtensions({
      shelf: options.shelf,
      looks: options.looks,
      onOpen: (dialog) => now.current.onOpen(dialog),
      onToolbar: () => now.current.onToolbar(),
      onTableBar: () => now.current.onTableBar(),
      choosing: {
        pictures: (want, then) => now.current.choosing.pictures(want, then),
        playable: (kind, then) => now.current.choosing.playable(kind, then),
        file: (then) => now.current.choosing.file(then),
        send: (editor, files, goal) => now.current.choosing.send(editor, files, goal),
      },
      pasting: {
        onPasted: (outcome) => now.current.pasting.onPasted(outcome),
        onWrittenOn: () => now.current.pasting.onWrittenOn(),
      },
    }),
  );
  const editor = useEditor({
    extensions,
    content: options.body,
    editable: options.editable,
    immediatelyRender: false,
    injectCSS: false,
    enableContentCheck: true,
    // What stands between asterisks in a pasted text was written so; Markdown is read as a whole, or not at all.
    enablePasteRules: false,
    // Never save what is left of a text that this version cannot hold.
    onContentError({ editor }) {
      editor.setEditable(false, false);
      setUnreadable(true);
    },
    onUpdate: () => now.current.onChange(),
    onBlur: () => now.current.onBlur(),
    editorProps: {
      // What stands above and below the text on the screen must not cover the line that is written.
      scrollMargin: { top: 140, right: 0, bottom: 96, left: 0 },
      scrollThreshold: { top: 120, right: 0, bottom: 80, left: 0 },
      attributes: {
        class: "body",
        "aria-label": "Text of the article",
        "aria-multiline": "true",
        role: "textbox",
        "aria-describedby": "field-body-error",
        id: "field-body",
      },
    },
  });
  return { editor, unreadable };
}

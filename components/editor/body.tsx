import { EditorContent } from "@tiptap/react";
import { PicturePicker } from "#components/desk/media/picture-picker.tsx";
import { directionOf } from "#lib/content/direction.ts";
import { Bubble } from "./bubble.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { PasteLine } from "./paste/paste-line.tsx";
import { Toolbar } from "./toolbar.tsx";
import { BAR_TOOLS } from "./tools.ts";
import type { BodyTools } from "./use-body-tools.ts";

/** The text, with its toolbar above and its dialogs. */
export function Body({ tools, error, language }: { tools: BodyTools; error: string | undefined; language: string }) {
  const { editor, dialog, sending, pasting } = tools;
  return (
    <>
      {editor?.isEditable && (
        <Toolbar editor={editor} groups={BAR_TOOLS} label="Forms of the text" open={tools.open} ref={tools.toolbar} />
      )}
      {error && (
        <p className="field-error" id="field-body-error">
          {error}
        </p>
      )}
      <p className="sending" role="status">
        {sending.message} <PasteLine pasting={pasting} />
      </p>
      <div className="surface" lang={language} dir={directionOf(language)}>
        <EditorContent editor={editor} />
        {editor?.isEditable && <Bubble editor={editor} open={tools.open} />}
      </div>
      {editor && dialog === "link" && <LinkDialog editor={editor} onClose={tools.close} />}
      <PicturePicker open={dialog === "picture"} onPick={tools.pick} onClose={tools.close} />
    </>
  );
}

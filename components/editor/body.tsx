import { EditorContent } from "@tiptap/react";
import { useEffect } from "react";
import { PicturePicker } from "#components/desk/media/picture-picker.tsx";
import { directionOf } from "#lib/content/direction.ts";
import { fileOfItem } from "#lib/media/document-view.ts";
import { Bubble } from "./bubble.tsx";
import { FindBar } from "./find/find-bar.tsx";
import { FormsBar } from "./forms-bar.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { AddressDialog } from "./links/address-dialog.tsx";
import { RelatedDialog } from "./links/related-dialog.tsx";
import { CiteDialog } from "./notes/cite-dialog.tsx";
import { PasteLine } from "./paste/paste-line.tsx";
import { TableBar } from "./tables/table-bar.tsx";
import { TableDialog } from "./tables/table-dialog.tsx";
import type { Fields } from "./text.ts";
import { setTypedSigns } from "./typing/typed-signs.ts";
import type { BodyTools } from "./use-body-tools.ts";
import type { View } from "./view/use-view.ts";

const DOCUMENTS = ["document"] as const;

type Props = { tools: BodyTools; error: string | undefined; fields: Fields; view: View; mayComment: boolean };

/** The text, with its toolbar above and its dialogs. */
export function Body({ tools, error, fields, view, mayComment }: Props) {
  const { editor, dialog, picks, pasting, looks } = tools;
  const { language } = fields;
  const { signs } = view.choices;
  useEffect(() => {
    if (editor) setTypedSigns(editor, signs, language);
  }, [editor, signs, language]);
  return (
    <>
      <div className="page-tools" data-bar={view.choices.bar}>
        {editor?.isEditable && <FormsBar editor={editor} open={tools.open} ref={tools.toolbar} />}
        {editor && view.finding && (
          <FindBar editor={editor} finding={view.finding} fields={fields} onClose={view.endFinding} />
        )}
      </div>
      {error && (
        <p className="field-error" id="field-body-error">
          {error}
        </p>
      )}
      <p className="sending" role="status">
        <PasteLine pasting={pasting} />
      </p>
      <div className="surface" lang={language} dir={directionOf(language)}>
        <EditorContent editor={editor} />
        {editor && (editor.isEditable || mayComment) && (
          <Bubble key={String(editor.isEditable)} editor={editor} open={tools.open} />
        )}
        {editor?.isEditable && <TableBar editor={editor} open={tools.open} bar={tools.tableBar} />}
      </div>
      {editor && dialog === "link" && <LinkDialog editor={editor} onClose={tools.close} />}
      {editor && dialog === "table" && <TableDialog editor={editor} onClose={tools.close} />}
      {editor && dialog === "note" && <CiteDialog editor={editor} onClose={tools.close} />}
      {editor && (dialog === "embed" || dialog === "card") && (
        <AddressDialog editor={editor} looks={looks} asEmbed={dialog === "embed"} onClose={tools.close} />
      )}
      {editor && dialog === "related" && <RelatedDialog editor={editor} onClose={tools.close} />}
      <PicturePicker
        open={dialog === "picture" || dialog === "gallery"}
        several={dialog === "gallery"}
        onPick={(picture) => picks.pictures([picture])}
        onPickSeveral={picks.pictures}
        onClose={tools.close}
      />
      <PicturePicker
        open={dialog === "audio" || dialog === "video"}
        kinds={[dialog === "video" ? "video" : "audio"]}
        onPick={picks.playable}
        onClose={tools.close}
      />
      <PicturePicker
        open={dialog === "file"}
        kinds={DOCUMENTS}
        onPick={(item) => picks.file(fileOfItem(item))}
        onClose={tools.close}
      />
    </>
  );
}

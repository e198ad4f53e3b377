import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { LinkTarget } from "#lib/links/desk.ts";
import { insertRelated } from "./insert-blocks.ts";
import { TargetField } from "./target-field.tsx";

/** Asks which article of this site shall stand in the text. */
export function RelatedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, setTitle] = useState("");
  const [error, setError] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  function take({ id }: LinkTarget) {
    dialog.current?.close();
    insertRelated(editor, id);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setError("Choose one of the articles that are found.");
  }

  return (
    <dialog className="ask link-dialog" ref={dialog} aria-label="Put in a related article" onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <TargetField
          label="Article"
          hint="Words of its title. One that is not published shows as soon as it is."
          error={error}
          value={title}
          onChange={setTitle}
          onPick={take}
          wanted={({ kind }) => kind === "article"}
        />
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  );
}

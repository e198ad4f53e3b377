import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { hrefFrom } from "#lib/content/href.ts";
import { linkAt, removeLink, setLink } from "./link-commands.ts";

/** Where a link leads. What could harm a reader is refused here as it is at the gate. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => linkAt(editor));
  const [address, setAddress] = useState(before.href);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  useEffect(() => void dialog.current?.showModal(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog is a child of the page's own form elements only on the screen.
    event.stopPropagation();
    const href = hrefFrom(address);
    if (!href)
      return setError(
        address.trim()
          ? "This is no address that a link may lead to. It begins with https://, mailto: or a single /."
          : "Paste or write an address.",
      );
    // Closed first: that gives the focus back to the text at once. Asked of an editor without it, it would come a frame
    // later, and take the cursor from wherever the writer went on meanwhile.
    dialog.current?.close();
    setLink(editor, before, href, words);
  }

  function remove() {
    dialog.current?.close();
    removeLink(editor, before);
  }

  return (
    <dialog className="ask link-dialog" ref={dialog} aria-label="Link" onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <Field
          label="Address"
          name="address"
          inputMode="url"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          hint="Paste it, or write a path of this site such as /peace-talks."
          error={error}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        {before.empty && (
          <Field
            label="Words to show"
            name="words"
            hint="Left empty, the address itself."
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          {before.href && (
            <Button look="quiet" onClick={remove}>
              Remove the link
            </Button>
          )}
          <Button type="submit">{before.href ? "Change the link" : "Set the link"}</Button>
        </div>
      </form>
    </dialog>
  );
}

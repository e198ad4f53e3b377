import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { hrefFrom, sitePath } from "#lib/content/href.ts";
import type { LinkTarget } from "#lib/links/desk.ts";
import { linkAt, removeLink, setLink } from "./link-commands.ts";
import { TargetField } from "./links/target-field.tsx";
import { useLeadsTo } from "./links/use-targets.ts";

/** Where a link leads. What could harm a reader is refused here as it is at the gate. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => linkAt(editor));
  const [address, setAddress] = useState(before.href);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);
  const href = hrefFrom(address);
  const leadsTo = useLeadsTo(href && sitePath(href));

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog is a child of the page's own form elements only on the screen.
    event.stopPropagation();
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

  function take({ path, title }: LinkTarget) {
    if (!path) return;
    setAddress(path);
    setError(undefined);
    if (before.empty && !words) setWords(title);
  }

  function remove() {
    dialog.current?.close();
    removeLink(editor, before);
  }

  return (
    <dialog className="ask link-dialog" ref={dialog} aria-label="Link" onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <TargetField
          label="Address"
          hint="Paste it, or write the name of an article, topic or author of this site."
          error={error}
          value={address}
          onChange={setAddress}
          onPick={take}
          refusal={({ path }) => (path ? undefined : "Not published: no address yet")}
        />
        {href && (
          <p className="target-said" role="status">
            {leadsTo && `${leadsTo} `}
            <a href={href} target="_blank" rel="noreferrer">
              Open it
            </a>
          </p>
        )}
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

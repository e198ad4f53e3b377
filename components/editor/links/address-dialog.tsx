import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { embedAt, PROVIDERS } from "#lib/content/embeds/providers.ts";
import { hrefFrom, isWebHref } from "#lib/content/href.ts";
import { insertAddress } from "./insert-blocks.ts";
import type { PageLooks } from "./page-looks.ts";

type Props = { editor: Editor; looks: PageLooks; asEmbed: boolean; onClose: () => void };

/** Asks for the address of something elsewhere: an embed where the service is known, else a card. */
export function AddressDialog({ editor, looks, asEmbed, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [address, setAddress] = useState("");
  const [error, setError] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);
  const href = hrefFrom(address);
  const isUnknown = asEmbed && isWebHref(href) && !embedAt(href);

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!isWebHref(href)) return setError("Paste the address of the page. It begins with https://.");
    dialog.current?.close();
    looks.start(editor, insertAddress(editor, href, asEmbed), true);
  }

  return (
    <dialog
      className="ask link-dialog"
      ref={dialog}
      aria-label={asEmbed ? "Put in an embed" : "Put in a link card"}
      onClose={onClose}
    >
      <form className="form" noValidate onSubmit={submit}>
        <Field
          label="Address"
          name="address"
          inputMode="url"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          maxLength={2_048}
          hint={asEmbed ? `Of a page on ${NAMES}.` : "Of a page anywhere on the web."}
          error={error}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <p className="target-said" role="status" hidden={!isUnknown}>
          Nothing known here can be embedded from this address. It will stand as a link card.
        </p>
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button type="submit">Put it in</Button>
        </div>
      </form>
    </dialog>
  );
}

const NAMES = new Intl.ListFormat("en", { type: "disjunction" }).format(PROVIDERS.map(({ title }) => title));

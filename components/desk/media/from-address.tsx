"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { DeskItem } from "#lib/media/item.ts";
import { setbackOf, unreached } from "../uploads/setback.ts";
import type { Wish } from "../uploads/upload.ts";

type Props = { open: boolean; wish: Wish; fetched: (item: DeskItem) => void; onClose: () => void };

/** Asks for the address of a file on the web, which the server fetches. */
export function FromAddress({ open, onClose, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="media-address" aria-label="Add from an address" onClose={onClose}>
      {open && <Asked {...rest} onClose={onClose} />}
    </dialog>
  );
}

function Asked({ wish, fetched, onClose }: Omit<Props, "open">) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // A dialog over the editor's form must not save that.
    event.stopPropagation();
    const address = String(new FormData(event.currentTarget).get("address") ?? "").trim();
    if (!address) return setProblem("Give an address.");
    setBusy(true);
    setProblem(undefined);
    const answer = await fetchFrom(address, wish);
    setBusy(false);
    if ("problem" in answer) return setProblem(answer.problem);
    onClose();
    fetched(answer.item);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h2>Add from an address</h2>
      <Field
        label="Address of the file"
        name="address"
        type="url"
        inputMode="url"
        placeholder="https://"
        hint="Of the picture or file itself, not of the page that it is on. It is noted as the source; see that you may use it."
        error={problem}
        maxLength={2_000}
        autoComplete="off"
        autoFocus
      />
      <p className="media-acts">
        <Button type="submit" busy={busy}>
          {busy ? "Fetching …" : "Add it"}
        </Button>
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </p>
    </form>
  );
}

async function fetchFrom(address: string, { only, folderId }: Wish): Promise<{ item: DeskItem } | { problem: string }> {
  const body = JSON.stringify({ address, ...(only && { only }), ...(folderId && { folderId }) });
  const headers = { "content-type": "application/json" };
  try {
    const response = await fetch("/api/desk/media/from-address", { method: "POST", body, headers });
    const said = await response.text();
    if (response.ok) return { item: (JSON.parse(said) as { item: DeskItem }).item };
    return { problem: setbackOf(response.status, said).message };
  } catch {
    return { problem: unreached().message };
  }
}

"use client";

import { useRouter } from "next/navigation.js";
import { useRef, useState } from "react";
import { askServer } from "./ask-server.ts";

/** Asks once more, by name, and then deletes. */
export function DeletePicture({ id, name }: { id: string; name: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [message, setMessage] = useState("");
  const router = useRouter();

  async function remove(): Promise<void> {
    const told = await askServer("DELETE", id);
    if (told.ok) router.push("/admin/media");
    else setMessage(told.message);
  }

  return (
    <>
      <button type="button" className="media-plain" onClick={() => dialog.current?.showModal()}>
        Delete this picture…
      </button>
      <dialog ref={dialog} className="media-dialog media-confirm" aria-labelledby={`delete-${id}`}>
        <h2 id={`delete-${id}`}>Delete “{name}”?</h2>
        <p>The picture, all its sizes and the original are removed for good. No article shows it now.</p>
        <p className="media-error" role="status">
          {message}
        </p>
        <p className="media-actions">
          <button type="button" className="media-button media-second" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="button" className="media-button" onClick={remove}>
            Delete “{name}”
          </button>
        </p>
      </dialog>
    </>
  );
}

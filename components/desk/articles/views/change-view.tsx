"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { Button } from "#components/ui/button.tsx";
import { changeView, removeView } from "#lib/views/actions.ts";
import type { DeskView } from "#lib/views/desk.ts";
import { ViewDialog } from "./view-dialog.tsx";
import { ViewFields } from "./view-fields.tsx";

/** Another name for the view that is shown, or its end. */
export function ChangeView({ view, mayShare }: { view: DeskView; mayShare: boolean }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const say = useSay();
  const { id, name, shared } = view;
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        Rename view …
      </Button>
      {open && (
        <ViewDialog
          title={`Change “${name}”`}
          act="Save"
          action={changeView}
          onClose={() => setOpen(false)}
          done="The view is changed."
        >
          {(error) => (
            <>
              <input type="hidden" name="id" value={id} />
              <ViewFields name={name} shared={shared} mayShare={mayShare} error={error} />
            </>
          )}
        </ViewDialog>
      )}
      <Ask
        open="Remove view …"
        title={`Remove “${name}”?`}
        act="Remove"
        look="grave"
        run={() => removeView(id)}
        onDone={() => {
          say(`The view “${name}” is removed.`);
          document.getElementById("content")?.focus();
          router.refresh();
        }}
      >
        <p>{shared ? "It goes for everybody." : "Only the view goes."} The articles in it stay as they are.</p>
      </Ask>
    </>
  );
}

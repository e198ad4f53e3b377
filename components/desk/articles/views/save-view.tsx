"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { saveView } from "#lib/views/actions.ts";
import { ViewDialog } from "./view-dialog.tsx";
import { ViewFields } from "./view-fields.tsx";

/** Keeps the present filters under a name. */
export function SaveView({ query, mayShare }: { query: string; mayShare: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        Save this view…
      </Button>
      {open && (
        <ViewDialog
          title="Save this view"
          act="Save"
          action={saveView}
          onClose={() => setOpen(false)}
          done="The view is saved."
        >
          {(error) => (
            <>
              <input type="hidden" name="query" value={query} />
              <ViewFields mayShare={mayShare} error={error} />
            </>
          )}
        </ViewDialog>
      )}
    </>
  );
}

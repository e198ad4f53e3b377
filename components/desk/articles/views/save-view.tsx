"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { saveView } from "#lib/views/actions.ts";
import { ViewDialog } from "./view-dialog.tsx";
import { ViewFields } from "./view-fields.tsx";
import { VIEWS } from "./views-id.ts";

/** Keeps the present filters under a name. */
export function SaveView({ query, mayShare }: { query: string; mayShare: boolean }) {
  const [open, setOpen] = useState(false);
  const saved = useRef(false);
  // A list that has a name needs no button to name it.
  useEffect(() => () => void (saved.current && document.getElementById(VIEWS)?.focus()), []);
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        Save this view …
      </Button>
      {open && (
        <ViewDialog
          title="Save this view"
          act="Save"
          action={saveView}
          onClose={() => setOpen(false)}
          done="The view is saved."
          onDone={() => {
            saved.current = true;
          }}
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

import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { insertTable } from "./insert-table.ts";

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;

/** How large a new table is. More rows and columns are one press away once it stands. */
export function TableDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [rows, setRows] = useState("3");
  const [columns, setColumns] = useState("3");
  const [hasHead, setHasHead] = useState(true);
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog is a child of the page's own form elements only on the screen.
    event.stopPropagation();
    dialog.current?.close();
    insertTable(editor, { rows: within(rows, MOST_ROWS), columns: within(columns, MOST_COLUMNS), hasHead });
  }

  const number = { type: "number", inputMode: "numeric", min: 1, autoComplete: "off" } as const;
  return (
    <dialog className="ask table-dialog" ref={dialog} aria-label="Table" onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <Field
          {...number}
          label="Columns"
          name="columns"
          autoFocus
          max={MOST_COLUMNS}
          value={columns}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setColumns(event.target.value)}
        />
        <Field
          {...number}
          label="Rows"
          name="rows"
          max={MOST_ROWS}
          value={rows}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setRows(event.target.value)}
        />
        <label className="table-head-choice">
          <input type="checkbox" checked={hasHead} onChange={(event) => setHasHead(event.target.checked)} /> The first
          row says what the columns hold
        </label>
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button type="submit">Insert the table</Button>
        </div>
      </form>
    </dialog>
  );
}

function within(typed: string, most: number): number {
  const number = Math.round(Number(typed));
  return number >= 1 ? Math.min(number, most) : 3;
}

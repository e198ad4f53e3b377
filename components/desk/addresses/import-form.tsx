"use client";

import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField, Field, FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { takeIn } from "#lib/redirects/actions.ts";
import type { ImportPreview as Preview } from "#lib/redirects/desk-import.ts";
import { ImportPreview } from "./import-preview.tsx";

const WRONG = [
  { value: "stop", label: "Nothing is imported while a row is wrong" },
  { value: "skip", label: "What is right is imported, what is wrong is left out" },
];
const EXISTING = [
  { value: "replace", label: "The file counts", hint: "A rule that is there already gets the answer of the file." },
  { value: "keep", label: "The rule counts", hint: "It stays as it is." },
];

/** A table of rules: first looked at, then taken in. What was looked at is what is taken, unless it is changed meanwhile. */
export function ImportForm() {
  const { form, reply, pending, errors, problem } = useForm(takeIn);
  const act = useRef<HTMLInputElement>(null);
  const hint =
    "One rule in a row: old address, new address, and if you like the status. Names of columns in the first row are understood, as are files of WordPress’ Redirection and redirects.json of Ghost.";
  const field = useFieldIds(hint, errors.text);
  const preview = reply?.ok && "counts" in (reply.result as object) ? (reply.result as Preview) : null;
  const done = reply?.ok && !preview ? (reply.result as { added: number; changed: number; skipped: number }) : null;
  const press = (what: string) => () => {
    if (act.current) act.current.value = what;
  };
  return (
    <form {...form} className="form import-form">
      {problem && <Notice tone="error">{problem}</Notice>}
      {done && <Notice tone="done">{inWords(done)}</Notice>}
      <input type="hidden" name="act" defaultValue="preview" ref={act} />
      <Field label="File" name="file" type="file" accept=".csv,.tsv,.txt,.json,text/csv,application/json" />
      <div className="field">
        <label htmlFor={field.id}>Or paste a table</label>
        <FieldHint {...field} hint={hint} />
        <textarea
          {...field.input}
          name="text"
          rows={6}
          dir="ltr"
          spellCheck={false}
          placeholder={"/2019/05/a-story,/world/a-story\n/?p=123,/world/a-story\n/tag/:name,/topics/:name,301"}
        />
        <FieldError {...field} error={errors.text} />
      </div>
      <ChoiceField label="When rows are wrong" name="wrong" choices={WRONG} defaultValue="stop" error={errors.wrong} />
      <ChoiceField
        label="When there is a rule already"
        name="existing"
        choices={EXISTING}
        defaultValue="replace"
        error={errors.existing}
      />
      <div className="acts">
        <Button look={preview ? "quiet" : undefined} type="submit" busy={pending} onClick={press("preview")}>
          {pending ? "Reading…" : "Look what would happen"}
        </Button>
        {preview && (
          <Button type="submit" busy={pending} onClick={press("import")}>
            Import
          </Button>
        )}
      </div>
      {preview && <ImportPreview preview={preview} />}
    </form>
  );
}

function inWords({ added, changed, skipped }: { added: number; changed: number; skipped: number }): string {
  const rules = added === 1 ? "1 rule is new" : `${added.toLocaleString("en")} rules are new`;
  const rows = skipped === 1 ? "1 row was" : `${skipped.toLocaleString("en")} rows were`;
  const left = skipped > 0 ? `, ${rows} left out` : "";
  return `Imported: ${rules}, ${changed.toLocaleString("en")} changed${left}. They hold at once.`;
}

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useRemedy } from "#components/ui/remedy.tsx";
import type { DeskReview } from "#lib/review/desk-review.ts";
import { NoteField } from "./note-field.tsx";
import { questionOf } from "./questions.ts";
import type { Reviewing, ReviewReply } from "./use-reviewing.ts";

type Props = { heading: string; review: DeskReview; reviewing: Reviewing };

const SILENT: ReviewReply = {
  ok: false,
  message: "The server did not answer. Look at the story before trying again; what you wrote is still here.",
};

/** What will happen, to whom it goes and what is said with it. */
export function ReviewForm({ heading, review, reviewing }: Props) {
  const seeTo = useRemedy();
  const form = useRef<HTMLFormElement>(null);
  const { act, dialog, run } = reviewing;
  const [asked] = useState(() => questionOf(act, review));
  const [note, setNote] = useState("");
  const [to, setTo] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Exclude<ReviewReply, { ok: true }> | null>(null);
  const fields = refused?.fields ?? {};

  // The dialog was opened before there was anything in it.
  useEffect(() => form.current?.querySelector<HTMLElement>("select, textarea")?.focus(), []);

  async function go(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const reply = await seeTo(() => run(act, { note, to }) as Promise<ReviewReply & { result: unknown }>).catch(
      () => SILENT,
    );
    setBusy(false);
    setRefused(reply.ok ? null : reply);
    if (reply.ok) dialog.current?.close();
  }

  return (
    <form ref={form} className="review-form" onSubmit={(event) => void go(event)} noValidate>
      <h2 id={heading}>{asked.title}</h2>
      <p>{asked.says}</p>
      {asked.people && (
        <SelectField
          label={asked.people.label}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          error={fields.to}
        >
          <option value="">{asked.people.nobody}</option>
          <Options of={asked.people.choices.map(({ id, name }) => ({ value: id, label: name }))} />
        </SelectField>
      )}
      <NoteField label={asked.note} value={note} onChange={setNote} error={fields.note} />
      {refused && Object.keys(fields).length === 0 && <Notice tone="error">{refused.message}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          {asked.act}
        </Button>
      </div>
    </form>
  );
}

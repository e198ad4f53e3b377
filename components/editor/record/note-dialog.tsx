import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField, FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { NoteKind } from "#db/vocabulary.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { rewordNote, tellReaders } from "#lib/corrections/actions.ts";
import type { DeskNote } from "#lib/corrections/desk.ts";
import { NOTE_LIMITS } from "#lib/corrections/limits.ts";
import type { Desk } from "../use-desk.ts";

const KINDS = [
  { value: "correction", label: "Correction: something was wrong" },
  { value: "clarification", label: "Clarification: something could be misread" },
  { value: "update", label: "Update: something was added" },
];
const WHEN = [
  { value: "next", label: "With the next publication" },
  { value: "once", label: "At once, on the page as it stands" },
];

type Props = { id: string; desk: Desk; note: DeskNote | null };

/** Writes a note to readers, or words one anew that they do not know yet. */
export function NoteDialog({ id, desk, note }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setOpened((before) => before + 1);
          dialog.current?.showModal();
        }}
      >
        {note ? "Change …" : "Add a note …"}
      </Button>
      <dialog className="ask" ref={dialog} aria-label={note ? "Change the note" : "Add a note to readers"}>
        <h2>{note ? "Change the note" : "Add a note to readers"}</h2>
        {/* Each time anew: what was written before is said or dropped. */}
        {opened > 0 && <NoteForm key={opened} {...{ id, desk, note }} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function NoteForm({ id, desk, note, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const atOnce = note === null && isLive(desk.state) && desk.may.publish;
  const { form, errors, problem, pending } = useForm(async (_, data: FormData) => {
    const said = { kind: data.get("kind") as NoteKind, text: String(data.get("text")) };
    const at = data.get("at") === "once" ? "once" : "next";
    const reply = await (note ? rewordNote({ id: note.id, ...said }) : tellReaders({ id, ...said, at }));
    if (reply.ok) {
      onClose();
      router.refresh();
    }
    return reply;
  });
  const field = useFieldIds(true, errors.text);
  return (
    <form {...form}>
      <ChoiceField
        label="What it is"
        name="kind"
        choices={KINDS}
        defaultValue={note?.kind ?? "correction"}
        error={errors.kind}
      />
      <div className="field">
        <label htmlFor={field.id}>What readers are told</label>
        <FieldHint {...field} hint="What was wrong or unclear, and what is right. Plain words, without links." />
        <textarea
          {...field.input}
          name="text"
          rows={4}
          dir="auto"
          maxLength={NOTE_LIMITS.text}
          defaultValue={note?.text}
        />
        <FieldError {...field} error={errors.text} />
      </div>
      {atOnce ? (
        <ChoiceField label="When" name="at" choices={WHEN} defaultValue="next" error={errors.at} />
      ) : (
        <p>It comes out with the next publication. Until then it can be changed.</p>
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" type="button" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" busy={pending}>
          Save the note
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, FieldError, useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { answerByLink, type GuestAnswer } from "#lib/review/actions.ts";
import { LIMITS } from "#lib/review/limits.ts";

type Props = {
  secret: string;
  version: number;
  name: string;
  stage: string | null;
  /** Null where only comments are asked for; false where an approval is not possible now. */
  mayApprove: boolean | null;
};

/** What a guest says to the text above. What was typed stays, whatever the server answers and whatever text comes. */
export function GuestForm({ secret, version, name, stage, mayApprove }: Props) {
  const router = useRouter();
  const note = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState<GuestAnswer | "">("");
  const chosen = mayApprove ? picked : "comment";
  const [sent, setSent] = useState(0);
  const { form, reply, pending, errors, problem } = useForm(
    async (before: Awaited<ReturnType<typeof answerByLink>> | null, data: FormData) => {
      const answered = await answerByLink(before, data);
      if (answered.ok && note.current) note.current.value = "";
      if (answered.ok) setSent((times) => times + 1);
      // The text is another by now: it is shown anew, and asked about again. After any other refusal the page stays as it is,
      // since one that says that the link has ended would take along what was typed.
      if (!answered.ok && isOfOtherText(answered.details)) router.refresh();
      return answered;
    },
  );
  const isDecided = reply?.ok && reply.result.gave !== "comment";
  const thanks = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the form.
  useEffect(() => {
    if (isDecided) thanks.current?.focus();
  }, [isDecided]);
  if (isDecided)
    return (
      <Notice tone="done" ref={thanks}>
        {THANKS[reply.result.gave]}
      </Notice>
    );

  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">{sent > 1 ? "This comment has arrived, too." : THANKS.comment}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="version" value={version} />
      <Field
        label="Your name"
        name="name"
        defaultValue={name}
        maxLength={LIMITS.guestName}
        autoComplete="name"
        required
        error={errors.name}
      />
      {mayApprove === false && (
        <Notice>
          This text cannot be approved by this link at the moment: it is being worked on, or whoever sent the link may
          not approve it any more. You can leave a comment.
        </Notice>
      )}
      {mayApprove ? (
        <fieldset className="field">
          <legend>What you say to it</legend>
          {CHOICES.map(({ value, label, hint }) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="answer"
                value={value}
                required
                checked={chosen === value}
                onChange={() => setPicked(value)}
              />
              <span>{value === "approve" ? `${label} in “${stage}”` : label}</span>
              <small>{hint}</small>
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="answer" value="comment" />
      )}
      <NoteArea
        area={note}
        label={chosen === "approve" ? "A word with it (may be empty)" : LABELS[chosen]}
        error={errors.note}
      />
      <div className="guest-acts">
        <Button type="submit" busy={pending || chosen === ""}>
          {pending ? "Sending…" : BUTTONS[chosen]}
        </Button>
      </div>
    </form>
  );
}

function isOfOtherText(details: unknown): boolean {
  return typeof details === "object" && details !== null && "version" in details;
}

type Area = { area: React.Ref<HTMLTextAreaElement>; label: string; error: string | undefined };

function NoteArea({ area, label, error }: Area) {
  const field = useFieldIds(undefined, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <textarea {...field.input} ref={area} name="note" rows={6} maxLength={LIMITS.note} />
      <FieldError {...field} error={error} />
    </div>
  );
}

const CHOICES = [
  { value: "approve", label: "I approve this text", hint: "Exactly as it stands above. Once." },
  { value: "changes", label: "Something should change", hint: "It goes back to its writer with what you write. Once." },
  { value: "comment", label: "Only a comment", hint: "You can still answer afterwards." },
] as const;
const LABELS = { changes: "What should change", comment: "Your comment", approve: "", "": "What you want to say" };
const BUTTONS = { approve: "Approve", changes: "Ask for changes", comment: "Send the comment", "": "Choose an answer" };
const THANKS = {
  approve: "You approved this text. Thank you: whoever asked you is told.",
  changes: "What should change goes to the writer. Thank you: whoever asked you is told.",
  comment: "Your comment has arrived. You can leave another.",
};

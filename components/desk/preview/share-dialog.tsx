"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { ChoiceField, Field, Options, SelectField } from "#components/ui/field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { makePreviewLink } from "#lib/previews/actions.ts";
import type { DeskPreview } from "#lib/previews/desk.ts";
import { MAX_NOTE_LENGTH } from "#lib/previews/limits.ts";
import { LinkList } from "./link-list.tsx";

type Props = {
  id: string;
  links: DeskPreview[];
  now: Date;
  timeZone: string;
  mayMake: boolean;
  /** The stage that its holder can be asked to approve: where the story stands, for who may approve it there. */
  approves: { id: string; name: string } | null;
};

const DAYS = [
  { value: "1", label: "For a day" },
  { value: "7", label: "For a week" },
  { value: "30", label: "For thirty days" },
];

/** Links that show the saved draft to people without an account: made, looked after and taken back. */
export function ShareDialog({ id, links, now, timeZone, mayMake, approves }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const { form, errors, problem, pending, reply } = useForm(
    async (before: Awaited<ReturnType<typeof makePreviewLink>> | null, data: FormData) => {
      const made = await makePreviewLink(before, data);
      if (made.ok) router.refresh();
      return made;
    },
  );
  const made = reply?.ok ? reply.result : null;

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>Share a link</Button>
      <dialog className="ask share" ref={dialog} aria-labelledby="share-preview">
        <h2 id="share-preview">Show the draft to somebody</h2>
        <p>
          Whoever has the link sees the draft as it is saved, without signing in, and nothing else of the desk. It stops
          when you take it back, and when your own account is suspended.
        </p>
        {mayMake && (
          <form {...form}>
            {problem && (
              <div className="notice error" role="alert" tabIndex={-1}>
                {problem}
              </div>
            )}
            <input type="hidden" name="id" value={id} />
            <Field
              label="For whom"
              name="note"
              hint="They see this above the text"
              maxLength={MAX_NOTE_LENGTH}
              error={errors.note}
              autoComplete="off"
            />
            <ChoiceField
              label="What they may do"
              name="power"
              defaultValue="see"
              error={errors.power}
              choices={powersWith(approves)}
            />
            <SelectField label="How long" name="days" defaultValue="7" error={errors.days}>
              <Options of={DAYS} />
            </SelectField>
            <div className="acts">
              <Button type="submit" busy={pending}>
                Make a link
              </Button>
            </div>
          </form>
        )}
        {made && (
          <div className="notice done" role="status">
            <p>The link for {made.note} is ready. It is shown only now:</p>
            <CopyField label="The link" text={made.link} />
          </div>
        )}
        <LinkList links={links} now={now} timeZone={timeZone} />
        <div className="acts">
          <Button look="plain" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
      </dialog>
    </>
  );
}

function powersWith(approves: Props["approves"]) {
  return [
    { value: "see", label: "See the draft" },
    { value: "comment", label: "See it and comment" },
    ...(approves
      ? [
          {
            value: `approve:${approves.id}`,
            label: `Approve it in “${approves.name}”, once`,
            hint: "In your stead: they approve, or ask for changes, and the link is used up.",
          },
        ]
      : []),
  ];
}

"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { keepVersion, nameVersion } from "#lib/revisions/actions.ts";
import type { Version } from "#lib/revisions/desk.ts";
import { MAX_LABEL_LENGTH } from "#lib/revisions/limits.ts";

type Props = { id: string; version: number; shown: Pick<Version, "id" | "label"> };

/** Gives the version that is shown a name; the draft is kept under it as it is now. */
export function NameVersion({ id, version, shown }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const { form, errors, problem, pending } = useForm(async (_, data: FormData) => {
    const label = String(data.get("label"));
    const reply = await (shown.id === "now"
      ? keepVersion({ id, version, label })
      : nameVersion({ id, revisionId: shown.id, label }));
    if (reply.ok) {
      dialog.current?.close();
      router.refresh();
    }
    return reply;
  });

  return (
    <>
      <Button look="quiet" onClick={() => dialog.current?.showModal()}>
        Name this version
      </Button>
      <dialog className="ask" ref={dialog} aria-labelledby="name-version">
        <h2 id="name-version">Name this version</h2>
        <p>
          {shown.id === "now"
            ? "The draft is kept as it stands now. A version with a name is never thinned out."
            : "A version with a name is never thinned out."}
        </p>
        <form {...form}>
          {problem && (
            <div className="notice error" role="alert" tabIndex={-1}>
              {problem}
            </div>
          )}
          <Field
            label="Name"
            name="label"
            hint="Such as “Before legal read”"
            defaultValue={shown.label ?? ""}
            maxLength={MAX_LABEL_LENGTH}
            error={errors.label}
            autoComplete="off"
          />
          <div className="acts">
            <Button look="plain" onClick={() => dialog.current?.close()}>
              Cancel
            </Button>
            <Button type="submit" busy={pending}>
              Keep the name
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}

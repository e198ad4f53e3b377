"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { exactly } from "#components/desk/ago.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Field, Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { type MadeToken, makeToken } from "#lib/tokens/actions.ts";
import { MAX_NAME_LENGTH, TOKEN_DAYS, USUAL_DAYS } from "#lib/tokens/limits.ts";
import { ScopeChoice } from "./scope-choice.tsx";
import { daysInWords } from "./words.ts";

/** Makes a token and shows it, this once. */
export function TokenForm({ timeZone }: { timeZone: string }) {
  const { form, reply, pending, errors, problem } = useForm(makeToken);
  const made = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    if (!reply?.ok) return;
    form.ref.current?.reset();
    made.current?.scrollIntoView({ block: "nearest" });
    made.current?.querySelector<HTMLElement>("input")?.focus();
    router.refresh();
  }, [reply, form.ref, router]);

  return (
    <>
      <div ref={made}>{reply?.ok && <Made made={reply.result} timeZone={timeZone} />}</div>
      <form {...form}>
        {problem && <Notice tone="error">{problem}</Notice>}
        <Field
          label="What it is for"
          hint="Such as: the newsletter’s server."
          name="name"
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          required
          error={errors.name}
        />
        <ScopeChoice error={errors.scopes} />
        <SelectField
          label="How long it works"
          name="days"
          defaultValue={String(USUAL_DAYS)}
          hint="You are told in the desk two weeks before it ends."
          error={errors.days}
        >
          <Options of={TOKEN_DAYS.map((days) => ({ value: String(days), label: daysInWords(days) }))} />
        </SelectField>
        <div className="acts">
          <Button type="submit" busy={pending}>
            {pending ? "Making…" : "Make the token"}
          </Button>
        </div>
      </form>
    </>
  );
}

function Made({ made: { token, name, expiresAt }, timeZone }: { made: MadeToken; timeZone: string }) {
  return (
    <Notice tone="done">
      <p>
        The token “<span dir="auto">{name}</span>” is ready. Put it where the program keeps its secrets:
      </p>
      <CopyField label="The token" text={token} />
      <p>It works until {exactly(expiresAt, timeZone)}. It is shown only now.</p>
    </Notice>
  );
}

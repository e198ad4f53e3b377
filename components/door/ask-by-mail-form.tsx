"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Answer } from "#lib/kernel/action.ts";

type Props = {
  ask: (before: Answer<unknown> | null, form: FormData) => Promise<Answer<null>>;
  /** How long the link works: “15 minutes”. */
  works: string;
  /** What to do without the mail, as an advice: “ask an admin”. */
  otherwise: string;
};

/** Asks for a link by mail. The answer never tells whether there is such an account. */
export function AskByMailForm({ ask, works, otherwise }: Props) {
  const { form, reply, pending, errors, problem } = useForm(ask);
  if (reply?.ok) {
    return (
      <Notice tone="done">
        <p>If this e-mail belongs to an account, a link is on its way. It works once, within {works}.</p>
        <p>Nothing there? Look in the spam folder, or {otherwise}.</p>
      </Notice>
    );
  }
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.email}
      />
      <Button type="submit" busy={pending}>
        {pending ? "Asking…" : "Mail me a link"}
      </Button>
    </form>
  );
}

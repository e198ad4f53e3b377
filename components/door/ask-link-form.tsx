"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { askForLink } from "#lib/sign-in/actions.ts";

export function AskLinkForm() {
  const { form, reply, pending, errors, problem } = useForm(askForLink);
  if (reply?.ok) {
    return (
      <Notice tone="done">
        <p>If this e-mail belongs to an account, a link is on its way. It works once, within 15 minutes.</p>
        <p>Nothing there? Look in the spam folder, or sign in with your password.</p>
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

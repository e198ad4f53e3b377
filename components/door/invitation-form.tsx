"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Answer } from "#lib/kernel/action.ts";
import { acceptInvited } from "#lib/people/actions.ts";
import { LIMITS } from "#lib/people/schema.ts";
import { enter } from "./enter.ts";
import { NewPasswordField } from "./new-password-field.tsx";

export function InvitationForm({ secret, name, email }: { secret: string; name: string; email: string }) {
  const { form, reply, pending, errors, problem } = useForm(async (before: Answer<{ email: string }> | null, typed) =>
    enter(await acceptInvited(before, typed), typed),
  );
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <Field
        label="Your name"
        hint="As colleagues know you. It is also your first byline."
        name="name"
        autoComplete="name"
        defaultValue={name}
        maxLength={LIMITS.name}
        required
        error={errors.name}
      />
      <Field label="E-mail" hint="You sign in with it." type="email" autoComplete="username" value={email} readOnly />
      <NewPasswordField label="Choose a password" error={errors.password} />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Joining…" : "Join the newsroom"}
      </Button>
    </form>
  );
}

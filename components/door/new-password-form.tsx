"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordOwner } from "#components/ui/password-owner.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Answer } from "#lib/kernel/action.ts";
import { chooseNewPassword } from "#lib/people/actions.ts";
import { enter } from "./enter.ts";
import { NewPasswordField } from "./new-password-field.tsx";

export function NewPasswordForm({ secret, email }: { secret: string; email: string }) {
  const { form, reply, pending, errors, problem } = useForm(async (before: Answer<{ email: string }> | null, typed) =>
    enter(await chooseNewPassword(before, typed), typed),
  );
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <PasswordOwner email={email} />
      <NewPasswordField label="New password" error={errors.password} />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Saving…" : "Set the password and sign in"}
      </Button>
    </form>
  );
}

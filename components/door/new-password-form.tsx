"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Answer } from "#lib/kernel/action.ts";
import { chooseNewPassword } from "#lib/people/actions.ts";
import { enter } from "./enter.ts";
import { PASSWORD_HINT } from "./password-hint.ts";

export function NewPasswordForm({ secret, email }: { secret: string; email: string }) {
  const { form, reply, pending, errors, problem } = useForm(async (before: Answer<{ email: string }> | null, typed) =>
    enter(await chooseNewPassword(before, typed), typed),
  );
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      {/* Password managers file the new password under this name. */}
      <input
        className="away"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        label="New password"
        hint={PASSWORD_HINT}
        name="password"
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Saving…" : "Set the password and sign in"}
      </Button>
    </form>
  );
}

"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { type Reply, useForm } from "#components/ui/use-form.ts";
import { signIn } from "#lib/auth/client.ts";
import { SecondInPlace } from "./second-in-place.tsx";

/** `next` is a checked path of the desk; with `onSignedIn` the page stays. */
type Props = { next: string; onSignedIn?: undefined } | { next?: undefined; onSignedIn: () => void };

export function SignInForm({ next, onSignedIn }: Props) {
  const [isHalf, setHalf] = useState(false);
  const { form, reply, pending, errors, problem } = useForm(async (_before: Reply | null, typed): Promise<Reply> => {
    const email = String(typed.get("email"));
    const password = String(typed.get("password"));
    const missing = whatIsMissing(email, password);
    if (missing) return { ok: false, message: "Some fields need another look.", fields: missing };
    const signedIn = await signIn(email, password);
    if (!signedIn.ok) return { ok: false, message: signedIn.sentence };
    // A page load, so that nothing of an earlier session is shown.
    if (!onSignedIn) window.location.assign(signedIn.half ? secondStep(next) : next);
    else if (signedIn.half) setHalf(true);
    else onSignedIn();
    return { ok: true, result: null };
  });

  if (isHalf && onSignedIn) return <SecondInPlace onDone={onSignedIn} />;
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Field
        label="E-mail"
        name="email"
        type="email"
        // The last word lets the browser offer passkeys among the names.
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.email}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        error={errors.password}
      />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

function secondStep(next: string): string {
  return `/second-factor?next=${encodeURIComponent(next)}`;
}

function whatIsMissing(email: string, password: string): Record<string, string> | null {
  if (!email.trim()) return { email: "Write your e-mail address." };
  if (!password) return { password: "Write your password." };
  return null;
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { PasswordOwner } from "#components/ui/password-owner.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { changeOwnPassword, rename } from "#lib/people/actions.ts";
import { LIMITS } from "#lib/people/schema.ts";

export function NameForm({ name }: { name: string }) {
  const state = useForm(rename);
  const { errors, reply } = state;
  const router = useRouter();
  useEffect(() => {
    if (reply?.ok) router.refresh();
  }, [reply, router]);
  return (
    <SaveForm state={state} done="Your name is saved." act="Save the name" quiet>
      <Field
        label="Your name"
        hint="As colleagues see it in the desk. Bylines keep their own names."
        name="name"
        autoComplete="name"
        defaultValue={name}
        maxLength={LIMITS.name}
        required
        error={errors.name}
      />
    </SaveForm>
  );
}

export function PasswordForm({ email }: { email: string }) {
  const { form, reply, pending, errors, problem } = useForm(changeOwnPassword);
  useEffect(() => {
    if (reply?.ok) form.ref.current?.reset();
  }, [reply, form.ref]);
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Your password is changed. Every other browser is signed out.</Notice>}
      <PasswordOwner email={email} />
      <PasswordField
        label="Present password"
        name="current"
        autoComplete="current-password"
        required
        error={errors.current}
      />
      <PasswordField
        label="New password"
        hint={`At least ${LIMITS.passwordLeast} characters. Every other browser is signed out.`}
        name="password"
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <div className="acts">
        <Button type="submit" look="quiet" busy={pending}>
          {pending ? "Changing…" : "Change the password"}
        </Button>
      </div>
    </form>
  );
}

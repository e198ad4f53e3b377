"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ChoiceField, Field } from "#components/ui/field.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveMailServer } from "#lib/mail/actions.ts";
import type { DeskMailServer } from "#lib/mail/desk.ts";
import { LIMITS } from "#lib/mail/schema.ts";
import { SECURITY_CHOICES } from "./words.ts";

const PLAIN = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** Which server mail goes to. The password never comes back from the server: the field is empty, and empty keeps it. */
export function ServerForm({ entered }: Pick<DeskMailServer, "entered">) {
  const state = useForm(saveMailServer);
  const { errors, reply } = state;
  const router = useRouter();
  useEffect(() => {
    if (reply?.ok) router.refresh();
  }, [reply, router]);
  return (
    <SaveForm state={state} done="Saved. Send a test to see whether it works.">
      <Field
        {...PLAIN}
        label="Host"
        name="host"
        defaultValue={entered?.host}
        maxLength={LIMITS.host}
        required
        error={errors.host}
      />
      <Field
        label="Port"
        name="port"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={entered?.port ?? 587}
        required
        error={errors.port}
      />
      <ChoiceField
        label="Connection"
        name="security"
        defaultValue={entered?.security ?? "starttls"}
        choices={SECURITY_CHOICES}
        error={errors.security}
      />
      <Field
        {...PLAIN}
        label="User name"
        hint="Empty when the server asks for none."
        name="user"
        defaultValue={entered?.user}
        maxLength={LIMITS.user}
        error={errors.user}
      />
      <PasswordField
        label="Password"
        hint={passwordHint(entered)}
        name="password"
        autoComplete="new-password"
        error={errors.password}
      />
      <Field
        label="Sender’s name"
        name="fromName"
        autoComplete="off"
        defaultValue={entered?.fromName}
        maxLength={LIMITS.name}
        error={errors.fromName}
      />
      <Field
        {...PLAIN}
        label="Sender’s address"
        hint="The server must be allowed to send in its name."
        name="fromAddress"
        type="email"
        defaultValue={entered?.fromAddress}
        maxLength={LIMITS.address}
        required
        error={errors.fromAddress}
      />
      <Field
        {...PLAIN}
        label="Answers go to"
        hint="Empty for the sender’s address."
        name="replyTo"
        type="email"
        defaultValue={entered?.replyTo}
        maxLength={LIMITS.address}
        error={errors.replyTo}
      />
    </SaveForm>
  );
}

function passwordHint(entered: DeskMailServer["entered"]): string {
  if (entered?.password === "kept") return "One is kept, encrypted. Leave this empty to go on with it.";
  if (entered?.password === "unreadable") return "The one that is kept belongs to another AUTH_SECRET. Type it again.";
  return "Kept encrypted, and never shown again.";
}

"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import type { Refusal } from "#components/ui/use-form.ts";
import { prove } from "#lib/sign-in/actions.ts";

const EMPTY = { password: "Write your password.", code: "Write the code." };
const UNREACHABLE: Refusal = { ok: false, message: "The server did not answer. Try again in a moment." };

/**
 * Proves who sits here with something typed. The act that waits for it is a transition, and what is changed in another
 * one would show only when that ends: so nothing here is one.
 */
export function ProveByWord({ kind, onDone }: { kind: "password" | "code"; onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errors: Record<string, string> = refusal?.fields ?? {};
  const problem = refusal && !refusal.fields ? refusal.message : null;

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [refusal]);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const word = String(new FormData(event.currentTarget).get(kind));
    if (!word.trim()) return setRefusal({ ok: false, message: EMPTY[kind], fields: { [kind]: EMPTY[kind] } });
    setPending(true);
    const reply = await prove(kind === "password" ? { password: word } : { code: word }).catch(() => UNREACHABLE);
    setPending(false);
    if (reply.ok) onDone();
    else setRefusal(reply);
  }

  return (
    <form ref={form} className="form" noValidate onSubmit={send}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {kind === "password" ? (
        <PasswordField
          label="Your password"
          name="password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
      ) : (
        <Field
          label="Code"
          hint="Six digits of your authenticator app, or a recovery code."
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors.code}
        />
      )}
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Checking…" : "Go on"}
        </Button>
      </div>
    </form>
  );
}

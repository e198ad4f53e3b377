"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { type Reply, useForm } from "#components/ui/use-form.ts";
import { prove } from "#lib/sign-in/actions.ts";

const EMPTY = { password: "Write your password.", code: "Write the code." };

/** Proves who sits here with something typed. */
export function ProveByWord({ kind, onDone }: { kind: "password" | "code"; onDone: () => void }) {
  const { form, pending, errors, problem } = useForm(async (_before: Reply | null, typed): Promise<Reply> => {
    const word = String(typed.get(kind));
    if (!word.trim()) return { ok: false, message: EMPTY[kind], fields: { [kind]: EMPTY[kind] } };
    const reply = await prove(kind === "password" ? { password: word } : { code: word });
    if (reply.ok) onDone();
    return reply;
  });
  return (
    <form {...form}>
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

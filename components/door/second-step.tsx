"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Reply, useForm } from "#components/ui/use-form.ts";
import { LIMITS } from "#lib/factors/schema.ts";
import { askForOwnPasskey, complete } from "#lib/sign-in/actions.ts";
import { answerWithPasskey, useKnowsPasskeys } from "./use-passkey.ts";

/** What somebody has besides the password. */
export type Ways = { authenticator: boolean; passkeys: boolean; codes: boolean };
type Props = { ways: Ways; onDone: () => void };

/** The second half of signing in. */
export function SecondStep({ ways, onDone }: Props) {
  const knowsPasskeys = useKnowsPasskeys();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function byPasskey() {
    start(async () => {
      const answer = await answerWithPasskey(await askForOwnPasskey());
      if ("problem" in answer) return setProblem(answer.problem);
      const done = await complete(answer);
      if (done.ok) onDone();
      else setProblem(done.message);
    });
  }

  return (
    <div className="second-step">
      {problem && <Notice tone="error">{problem}</Notice>}
      {ways.passkeys && knowsPasskeys && (
        <Button onClick={byPasskey} busy={pending}>
          {pending ? "Waiting for the passkey…" : "Use a passkey"}
        </Button>
      )}
      {(ways.authenticator || ways.codes) && <CodeForm ways={ways} onDone={onDone} />}
      <details className="lost">
        <summary>{ways.passkeys && !ways.authenticator ? "The passkey is lost" : "The phone is lost"}</summary>
        <p>
          A recovery code does as well: write one into the field, with or without dashes. Each works once. Without any,
          ask an admin of your newsroom to reset your second factor.
        </p>
      </details>
    </div>
  );
}

function CodeForm({ ways, onDone }: Props) {
  const { form, reply, pending, errors, problem } = useForm(async (_before: Reply | null, typed): Promise<Reply> => {
    const code = String(typed.get("code"));
    if (!code.trim()) return { ok: false, message: "Write the code.", fields: { code: "Write the code." } };
    const done = await complete({ code });
    if (done.ok) onDone();
    return done;
  });
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Field
        label={ways.authenticator ? "Code" : "Recovery code"}
        hint={ways.authenticator ? "Six digits of your authenticator app, or a recovery code." : undefined}
        name="code"
        autoComplete="one-time-code"
        inputMode={ways.authenticator ? "text" : undefined}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LIMITS.code}
        required
        error={errors.code}
      />
      <Button type="submit" look={ways.passkeys ? "quiet" : undefined} busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Signing in…" : "Go on"}
      </Button>
    </form>
  );
}

"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { askForNewEmail } from "#lib/people/actions.ts";
import { LIMITS } from "#lib/people/schema.ts";

/** `mail` says whether this site sends mail. */
export function EmailForm({ email, mail }: { email: string; mail: boolean }) {
  const { form, reply, pending, errors, problem } = useForm(askForNewEmail);
  if (!mail)
    return <p>You sign in with {email}. This site sends no mail, so an admin changes it for you, under People.</p>;
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && (
        <Notice tone="done">
          A link was mailed to {reply.result.email}. Open it there within a day; until then you sign in with {email}.
        </Notice>
      )}
      <Field
        label="New e-mail"
        hint={`Now you sign in with ${email}.`}
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LIMITS.email}
        required
        error={errors.email}
      />
      <div className="acts">
        <Button type="submit" look="quiet" busy={pending}>
          {pending ? "Mailing…" : "Change the e-mail"}
        </Button>
      </div>
    </form>
  );
}

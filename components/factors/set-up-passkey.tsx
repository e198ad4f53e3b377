"use client";

import { useState } from "react";
import { makePasskey, useKnowsPasskeys } from "#components/door/use-passkey.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useRemedy } from "#components/ui/remedy.tsx";
import { type Reply, useForm } from "#components/ui/use-form.ts";
import { beginPasskey, keepPasskey, type NewCodes } from "#lib/factors/actions.ts";
import { LIMITS } from "#lib/factors/schema.ts";

/** Makes a passkey for this site on this device, under a name that tells it from the others. */
export function SetUpPasskey({ onAdded }: { onAdded: (added: NewCodes) => void }) {
  const knowsPasskeys = useKnowsPasskeys();
  const seeTo = useRemedy();
  const [times, setTimes] = useState(0);
  const { form, pending, errors, problem } = useForm(async (_before: Reply | null, typed): Promise<Reply> => {
    const name = String(typed.get("name")).trim();
    if (!name)
      return { ok: false, message: "", fields: { name: "Give the passkey a name, such as that of the device." } };
    const question = await seeTo(beginPasskey);
    const made = await makePasskey(question);
    if ("problem" in made) return { ok: false, message: made.problem };
    const kept = await keepPasskey(name, made.passkey);
    if (!kept.ok) return kept;
    setTimes(times + 1);
    onAdded(kept.result);
    return { ok: true, result: null };
  });
  if (!knowsPasskeys)
    return <Notice>This browser does not know passkeys, or the site is not reached over https.</Notice>;
  return (
    <form {...form} key={times}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Field
        label="Name of the passkey"
        hint="So that you know it again: “Work laptop”, “Phone”."
        name="name"
        autoComplete="off"
        maxLength={LIMITS.passkeyName}
        required
        error={errors.name}
      />
      <div className="acts">
        <Button type="submit" look="quiet" busy={pending}>
          {pending ? "Waiting for the device…" : "Make a passkey"}
        </Button>
      </div>
    </form>
  );
}

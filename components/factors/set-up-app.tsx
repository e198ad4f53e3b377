"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useRemedy } from "#components/ui/remedy.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { beginApp, confirmApp, type NewCodes } from "#lib/factors/actions.ts";
import type { QrDrawing } from "#lib/factors/qr.ts";
import { LIMITS } from "#lib/factors/schema.ts";
import type { Answer } from "#lib/kernel/action.ts";
import "./factors.css";

type Begun = { secret: string; qr: QrDrawing };

export function SetUpApp({ onAdded }: { onAdded: (added: NewCodes) => void }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const seeTo = useRemedy();

  function begin() {
    start(async () => {
      const reply = await seeTo(beginApp);
      if (reply.ok) setBegun(reply.result);
      setProblem(reply.ok ? null : reply.message);
    });
  }

  if (begun) return <Confirm {...begun} onAdded={onAdded} />;
  return (
    <>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Button look="quiet" busy={pending} onClick={begin}>
        Set up an authenticator app
      </Button>
    </>
  );
}

function Confirm({ secret, qr, onAdded }: Begun & { onAdded: (added: NewCodes) => void }) {
  const { form, pending, errors, problem } = useForm(async (before: Answer<NewCodes> | null, typed) => {
    const reply = await confirmApp(before, typed);
    if (reply.ok) onAdded(reply.result);
    return reply;
  });
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <p>Scan this with the app, or type the key into it. Then write the six digits that it shows.</p>
      <svg
        className="qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="QR code for the authenticator app"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <CopyField label="Key for the authenticator app" text={secret} />
      <Field
        label="Code of the app"
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={LIMITS.code}
        required
        error={errors.code}
      />
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Checking…" : "Turn it on"}
        </Button>
      </div>
    </form>
  );
}

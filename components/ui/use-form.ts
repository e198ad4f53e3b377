"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { useRemedy } from "./remedy.tsx";

export type Refusal = { ok: false; message: string; fields?: Record<string, string>; details?: unknown };
export type Reply = { ok: true; result: unknown } | Refusal;

const UNREACHABLE: Refusal = {
  ok: false,
  message: "The server did not answer. What you typed is still here: try again in a moment.",
};

/**
 * A form whose action answers with a reply. What was typed stays; after a refusal the focus goes to the first field with
 * an error, else to the element with role alert.
 */
export function useForm<R extends Reply>(action: (before: R | null, form: FormData) => Promise<R>) {
  const form = useRef<HTMLFormElement>(null);
  const seeTo = useRemedy();
  const [reply, dispatch, pending] = useActionState(async (before: R | null, data: FormData): Promise<R> => {
    try {
      return await seeTo(() => action(before, data));
    } catch {
      return UNREACHABLE as R;
    }
  }, null);

  useEffect(() => {
    if (!reply || reply.ok) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [reply]);

  // React empties a form whose action it ran itself, so the action is run by hand. `action` serves until scripts are here.
  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  }

  const refusal: Refusal | null = reply && !reply.ok ? (reply as Refusal) : null;
  const errors = refusal?.fields ?? {};
  return {
    form: { ref: form, action: dispatch, onSubmit, noValidate: true, className: "form" },
    reply,
    pending,
    errors,
    /** What belongs to no field. */
    problem: refusal && Object.keys(errors).length === 0 ? refusal.message : (errors[""] ?? null),
  };
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { subscribe } from "#lib/calendar/actions.ts";
import type { CalendarFilter } from "#lib/calendar/schema.ts";

/** Makes a private address for what is shown; it is told this once. */
export function Subscribe({ filter, about }: { filter: CalendarFilter; about: string }) {
  const { form, reply, pending, errors, problem } = useForm(subscribe);
  const router = useRouter();
  const made = reply?.ok ? reply.result.link : null;
  // The list below names it from now on.
  useEffect(() => {
    if (made) router.refresh();
  }, [made, router]);
  const wrong = problem ?? Object.values(errors)[0];
  return (
    <form {...form}>
      {wrong && <Notice tone="error">{wrong}</Notice>}
      {filter.section && <input type="hidden" name="section" value={filter.section} />}
      {filter.person && <input type="hidden" name="person" value={filter.person} />}
      {made && (
        <Notice tone="done">
          <p>
            Add this address to your calendar program as a subscription. It is shown this once; keep it to yourself.
          </p>
          <CopyField label="Address of the calendar" text={made} />
        </Notice>
      )}
      <div className="acts">
        <Button look="quiet" type="submit" busy={pending}>
          {pending ? "Making…" : `Make an address for ${about}`}
        </Button>
      </div>
    </form>
  );
}

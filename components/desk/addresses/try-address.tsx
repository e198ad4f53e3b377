"use client";

import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { tryOne } from "#lib/redirects/actions.ts";
import type { Tried } from "#lib/redirects/desk-try.ts";
import { LIMITS } from "#lib/redirects/limits.ts";
import { RULES } from "./rooms.ts";

/** Tells what an address would answer, and why. */
export function TryAddress() {
  const { form, reply, pending, errors, problem } = useForm(tryOne);
  return (
    <form {...form} className="form try-address">
      {problem && <Notice tone="error">{problem}</Notice>}
      <Field
        label="Try an address"
        hint="A path, or a whole address of the old site."
        name="address"
        dir="ltr"
        placeholder="/2019/05/a-story"
        maxLength={LIMITS.address}
        autoComplete="off"
        spellCheck={false}
        error={errors.address}
      />
      <Button look="quiet" type="submit" busy={pending}>
        {pending ? "Asking…" : "What does it answer?"}
      </Button>
      <div className="tried" aria-live="polite">
        {reply?.ok && <Answered tried={reply.result as Tried} />}
      </div>
    </form>
  );
}

const STATUS_WORDS: Record<number, string> = {
  200: "a page (200)",
  404: "nothing (404)",
  410: "that it is gone for good (410)",
  451: "that it is withheld for legal reasons (451)",
};

function Answered({ tried: { address, status, to, why, rule, behind } }: { tried: Tried }) {
  return (
    <>
      <p>
        <b>
          <bdi>{address}</bdi> answers {to === null ? STATUS_WORDS[status] : `${status} and leads to `}
          {to !== null && <bdi>{to}</bdi>}
        </b>
      </p>
      <p>
        {why} {rule && <Link href={`${RULES}/${rule.id}`}>The rule about {rule.source}</Link>}
        {behind && (
          <>
            Behind it waits <Link href={`${RULES}/${behind.id}`}>the rule about {behind.source}</Link>.
          </>
        )}
        {status === 404 && !rule && (
          <Link href={`${RULES}/new?from=${encodeURIComponent(address)}`}>Make a rule about it</Link>
        )}
      </p>
    </>
  );
}

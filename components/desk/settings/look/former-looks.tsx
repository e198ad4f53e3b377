"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Ago } from "#components/desk/ago.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { goBackToLook } from "#lib/settings/actions.ts";
import type { FormerLook } from "#lib/settings/desk-look.ts";
import { FAMILIES } from "#lib/settings/look/fonts.ts";
import { AS_IT_COMES, tokensOf } from "#lib/settings/look/tokens.ts";
import { Swatch } from "./swatch.tsx";

type Props = { former: FormerLook[]; timeZone: string; now: Date };

/** What readers saw before, the newest first, each one press away; last of all the look that the site came with. */
export function FormerLooks({ former, timeZone, now }: Props) {
  const router = useRouter();
  const { form, reply, pending, problem } = useForm(goBackToLook);
  useEffect(() => {
    if (reply?.ok) router.refresh();
  }, [reply, router]);
  return (
    <div className="former-looks">
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Readers see this look again.</Notice>}
      <ul>
        {former.map(({ id, look, at, by }) => {
          const tokens = tokensOf(look);
          return (
            <li key={id}>
              <Swatch {...tokens} />
              <p>
                Until <Ago at={at} now={now} timeZone={timeZone} />
                {by && `, when ${by} published another`}
                <small>{lettersOf(tokens)}</small>
              </p>
              <GoBack id={id} form={form} pending={pending} which={`the look until ${at.toISOString().slice(0, 10)}`} />
            </li>
          );
        })}
        <li>
          <Swatch {...AS_IT_COMES} />
          <p>
            As the site came
            <small>{lettersOf(AS_IT_COMES)}</small>
          </p>
          <GoBack id="" form={form} pending={pending} which="the look that the site came with" />
        </li>
      </ul>
    </div>
  );
}

type Back = { id: string; which: string; pending: boolean; form: ReturnType<typeof useForm>["form"] };

function GoBack({ id, which, pending, form: { ref: _one, ...form } }: Back) {
  return (
    <form {...form} className="go-back">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" look="quiet" busy={pending}>
        Go back<span className="away"> to {which}</span>
      </Button>
    </form>
  );
}

function lettersOf({ headings, text, sections }: ReturnType<typeof tokensOf>): string {
  const letters = headings === text ? FAMILIES[text].name : `${FAMILIES[headings].name} over ${FAMILIES[text].name}`;
  const own = Object.keys(sections).length;
  return own > 0 ? `${letters}; ${own === 1 ? "one section" : `${own} sections`} in a colour of its own` : letters;
}

"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { confirmNewEmail } from "#lib/people/actions.ts";
import { enterWithLink } from "#lib/sign-in/actions.ts";

/** What a mailed link does is done by this button: programs that look into mails open links, but press nothing. */
export function EnterByLink({ secret }: { secret: string }) {
  const { form, reply, pending, problem } = useForm(
    async (before: Awaited<ReturnType<typeof enterWithLink>> | null, typed) => {
      const entered = await enterWithLink(before, typed);
      // Where a second factor is missing the desk leads to the page that asks for it.
      if (entered.ok) window.location.assign("/admin");
      return entered;
    },
  );
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

export function ConfirmEmail({ secret }: { secret: string }) {
  const { form, reply, pending, problem } = useForm(confirmNewEmail);
  if (reply?.ok) {
    return (
      <>
        <Notice tone="done">From now on you sign in with {reply.result.email}.</Notice>
        <p className="aside">
          <a href="/admin/account">To your account</a>
        </p>
      </>
    );
  }
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <Button type="submit" busy={pending}>
        {pending ? "Confirming…" : "Confirm this e-mail"}
      </Button>
    </form>
  );
}

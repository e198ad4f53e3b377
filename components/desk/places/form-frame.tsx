import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Reply, useForm } from "#components/ui/use-form.ts";

type Props = {
  state: Pick<ReturnType<typeof useForm<Reply>>, "form" | "reply" | "pending" | "problem">;
  /** Null for something new. */
  id: string | null;
  /** What the button says for something new. */
  add: string;
  list: string;
  children: ReactNode;
};

/** What the forms of sections, topics and authors share: messages above, the button below. */
export function FormFrame({ state: { form, reply, pending, problem }, id, add, list, children }: Props) {
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Saved.</Notice>}
      {id && <input type="hidden" name="id" value={id} />}
      {children}
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Saving…" : id ? "Save" : add}
        </Button>
        <Link href={list}>Cancel</Link>
      </div>
    </form>
  );
}

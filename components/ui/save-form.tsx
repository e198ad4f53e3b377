import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import type { Reply, useForm } from "./use-form.ts";

type Props = {
  state: Pick<ReturnType<typeof useForm<Reply>>, "form" | "reply" | "pending" | "problem">;
  /** What is said once it is saved. */
  done: string;
  act?: string;
  /** For a form that is not the one thing to do on its page. */
  quiet?: boolean;
  /** What else can be done beside saving. */
  more?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A form of settings that stay on the page: what became of the last saving stands beside the button, which is all that is in sight of a long one. */
export function SaveForm({ state, done, act = "Save", quiet, more, className, children }: Props) {
  const { form, reply, pending, problem } = state;
  return (
    <form {...form} className={className ? `form ${className}` : "form"}>
      {children}
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">{done}</Notice>}
      <div className="acts">
        <Button type="submit" busy={pending} {...(quiet && { look: "quiet" as const })}>
          {pending ? "Saving…" : act}
        </Button>
        {more}
      </div>
    </form>
  );
}

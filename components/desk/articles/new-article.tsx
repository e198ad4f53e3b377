"use client";

import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { newArticle } from "#lib/articles/actions.ts";

/** The one primary action of the list. Answers only when the article could not be begun. */
export function NewArticle() {
  const [reply, begin, pending] = useActionState(newArticle, null);
  return (
    <form action={begin}>
      <Button type="submit" busy={pending}>
        {pending ? "Opening…" : "New article"}
      </Button>
      {reply && !reply.ok && <p role="alert">{reply.message}</p>}
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "#components/ui/button.tsx";

export type WentWrongProps = { error: Error & { digest?: string }; reset: () => void };

/** `digest` is the number under which the server's log tells more. */
export function WentWrong({ error, reset }: WentWrongProps) {
  const router = useRouter();

  function again() {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <main className="work">
      <div className="empty" role="alert">
        <h1>This page could not be made</h1>
        <p>Something went wrong on our side. What was saved is safe; nothing was changed by this.</p>
        <p>
          <Button onClick={again}>Try again</Button>
        </p>
        <p>
          If it stays, tell your admin{error.digest ? ` this number: ${error.digest}` : ""}.{" "}
          <a href="/admin/articles">All articles</a>
        </p>
      </div>
    </main>
  );
}

"use client";

import { DoorFrame } from "#components/door/door-frame.tsx";
import { Button } from "#components/ui/button.tsx";

/** When the database does not answer, nobody can be known: that is said, and not taken for being signed out. */
export default function DoorTrouble({ error }: { error: Error & { digest?: string } }) {
  return (
    <DoorFrame
      site="Front page"
      title="This page could not be made"
      lead="Something went wrong on our side, and nothing was changed."
    >
      <div role="alert">
        <p>You are neither signed in nor signed out by this. Try again in a moment.</p>
        {error.digest && <p>If it stays, tell your admin this number: {error.digest}.</p>}
      </div>
      <Button onClick={() => window.location.reload()}>Try again</Button>
    </DoorFrame>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { endToken } from "#lib/tokens/actions.ts";

/** `of`: whose it is, where it is somebody else’s. */
export function EndToken({ id, name, of }: { id: string; name: string; of?: string }) {
  const router = useRouter();
  return (
    <Ask
      open={
        <>
          End …<span className="away"> the token {name}</span>
        </>
      }
      title={`End the token “${name}”?`}
      act="End it"
      look="grave"
      run={() => endToken(id)}
      onDone={router.refresh}
    >
      <p>
        The program that uses {of ? `this token of ${of}` : "it"} is refused from its next request on. It cannot be
        undone; a new token can be made at any time.
      </p>
    </Ask>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { removeAuthor } from "#lib/authors/actions.ts";
import { removeSection } from "#lib/sections/actions.ts";
import { removeTopic } from "#lib/topics/actions.ts";

const REMOVE = { section: removeSection, topic: removeTopic, author: removeAuthor } as const;

type Props = { what: keyof typeof REMOVE; id: string; name: string; address: string };

export function DeletePlace({ what, id, name, address }: Props) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open={`Delete this ${what} …`}
      title={`Delete “${name}”?`}
      act={`Delete “${name}”`}
      look="grave"
      run={() => REMOVE[what](id)}
      onDone={() => {
        say(`“${name}” is deleted.`);
        router.push(`/admin/${what}s`);
      }}
    >
      <p>
        The page at {address} disappears{what !== "author" && ", and so does its line in a menu of the site"}. No
        article is lost. This cannot be undone.
      </p>
    </Ask>
  );
}

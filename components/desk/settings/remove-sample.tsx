"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { removeSampleEdition } from "#lib/settings/actions.ts";

export function RemoveSample({ articles }: { articles: number }) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open="Remove the sample edition …"
      title="Remove the sample edition?"
      act="Remove it for good"
      look="grave"
      run={removeSampleEdition}
      onDone={() => {
        say("The sample edition is gone. The site is yours.");
        router.refresh();
      }}
    >
      <p>
        Removes the {articles} sample articles, including changes made to them. Sample sections, topics, authors and
        pictures go too, except those that your own articles use. This cannot be undone.
      </p>
    </Ask>
  );
}

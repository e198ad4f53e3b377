"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { purge } from "#lib/articles/actions.ts";

/** `menus`: it may have lines in the menus of the site, which go with it. */
type Props = { id: string; title: string; menus?: boolean };

/** Removes one article from the trash for good, after saying so. */
export function Purge({ id, title, menus = false }: Props) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open={
        <>
          Delete for good<span className="away"> “{title}”</span>
        </>
      }
      title="Delete for good?"
      act="Delete for good"
      look="grave"
      run={() => purge({ id })}
      onDone={() => {
        say(`“${title}” is gone for good.`);
        document.getElementById("content")?.focus();
        router.refresh();
      }}
    >
      <p>
        “{title}” is removed with its text, its history{menus && ", its lines in menus"} and its comments. This cannot
        be undone.
      </p>
    </Ask>
  );
}

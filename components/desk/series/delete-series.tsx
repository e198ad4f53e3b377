"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { removeSeries } from "#lib/series/actions.ts";

type Props = { id: string; name: string; slug: string };

export function DeleteSeries({ id, name, slug }: Props) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open="Delete this series …"
      title={`Delete “${name}”?`}
      act={`Delete “${name}”`}
      look="grave"
      run={() => removeSeries(id)}
      onDone={() => {
        say(`“${name}” is deleted.`);
        router.push("/admin/series");
      }}
    >
      <p>
        The page at /series/{slug} disappears, and its parts stop leading to one another. No article is lost. This
        cannot be undone.
      </p>
    </Ask>
  );
}

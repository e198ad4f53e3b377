"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { askInBulk, askServer } from "../ask-server.ts";

type Props = { id: string; name: string; back: string };

/** Asks once more, by name, and then puts it into the trash. */
export function PutInTrash({ id, name, back }: Props) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open="Put into the trash …"
      title={`Put “${name}” into the trash?`}
      act="Put into the trash"
      look="grave"
      run={() => askServer("DELETE", id)}
      onDone={() => {
        say(`“${name}” is in the trash.`);
        router.push(back);
      }}
    >
      <p>
        No article uses it now. It waits in the trash for 30 days and can be taken out again. Its public addresses end
        now; the desk alone still sees it.
      </p>
    </Ask>
  );
}

/** The two ways out of the trash. */
export function LeaveTrash({ id, name, back }: Props) {
  const router = useRouter();
  const say = useSay();
  return (
    <div className="trash-acts">
      <Ask
        open="Take out of the trash …"
        title={`Take “${name}” out of the trash?`}
        act="Take it out"
        run={() => askInBulk("restore", id)}
        onDone={() => {
          say(`“${name}” is back in the library.`);
          router.refresh();
        }}
      >
        <p>It is in the library again, with all that was written about it.</p>
      </Ask>
      <Ask
        open="Remove for good …"
        title={`Remove “${name}” for good?`}
        act="Remove for good"
        look="grave"
        run={() => askInBulk("purge", id)}
        onDone={() => {
          say(`“${name}” is gone for good.`);
          router.push(back);
        }}
      >
        <p>The original, its sizes and all that was written about it are gone. This cannot be undone.</p>
      </Ask>
    </div>
  );
}

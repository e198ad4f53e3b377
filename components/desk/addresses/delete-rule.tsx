"use client";

import { useRouter } from "next/navigation";
import { useSay } from "#components/desk/shell/say.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { removeRule } from "#lib/redirects/actions.ts";
import { RULES } from "./rooms.ts";

export function DeleteRule({ id, source }: { id: string; source: string }) {
  const router = useRouter();
  const say = useSay();
  return (
    <Ask
      open="Delete this rule …"
      title={`Delete the rule about ${source}?`}
      act="Delete the rule"
      look="grave"
      run={() => removeRule(id)}
      onDone={() => {
        say(`The rule about ${source} is deleted.`);
        router.push(RULES);
      }}
    >
      <p>From then on whoever comes to this address finds nothing there, unless another rule is about it too.</p>
    </Ask>
  );
}

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useSay } from "#components/desk/shell/say.tsx";
import type { Reply } from "#components/ui/use-form.ts";

/** After a form's success: says so and goes back to the list. */
export function useDone(reply: Reply | null, words: string, list: string): void {
  const say = useSay();
  const router = useRouter();
  const done = useRef({ say, words });
  done.current = { say, words };

  useEffect(() => {
    if (!reply?.ok) return;
    done.current.say(done.current.words);
    router.push(list);
  }, [reply, list, router]);
}

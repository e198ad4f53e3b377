import { useEffect, useRef } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { Button } from "#components/ui/button.tsx";
import { storiesIn } from "#lib/front/arrangement.ts";
import type { FrontWork } from "./use-front.ts";

/** Takes out all that was pinned, and puts it back as long as nothing else was done. */
export function ClearFront({ work }: { work: FrontWork }) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const isWiped = work.wiped !== null;
  const pinned = storiesIn(work.draft).length;

  // The button that was pressed is gone; the one that takes its place has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per change from one to the other
  useEffect(() => {
    if (pressed.current) box.current?.querySelector("button")?.focus();
    pressed.current = false;
  }, [isWiped]);

  function press(act: () => void): void {
    pressed.current = true;
    act();
  }

  if (pinned === 0 && !isWiped) return null;
  return (
    <div className="front-clear" ref={box}>
      {isWiped ? (
        <Button look="plain" onClick={() => press(work.putBack)}>
          Put it back
        </Button>
      ) : (
        <Ask
          open="Leave everything to the newest …"
          title="Leave everything to the newest?"
          act="Leave it"
          run={async () => ({ ok: true, result: null })}
          onDone={() => press(work.clear)}
        >
          <p>
            {pinned === 1 ? "The story" : `All ${pinned} stories`} put by hand will be taken out of what you are
            arranging. Readers see that once you publish it.
          </p>
        </Ask>
      )}
    </div>
  );
}

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { LibraryOnScreen } from "./use-library.ts";

/** How far below the screen the next page is asked for. */
const AHEAD = "1200px";

type Props = { library: Pick<LibraryOnScreen, "after" | "state" | "more" | "again">; href: string | null };

/** The rest of what was found: read when one comes near its end, or by the button. `href` leads there without scripts. */
export function More({ library: { after, state, more, again }, href }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const near = useEffectEvent(() => more());
  useEffect(() => {
    if (!end.current || !after || state !== "read") return;
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && near(),
      // Within a dialog it is the dialog that scrolls.
      { rootMargin: AHEAD, scrollMargin: AHEAD } as IntersectionObserverInit,
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [after, state]);

  if (state === "failed") {
    return (
      <div className="notice error" role="alert">
        <p>
          The library cannot be read at the moment. Nothing was changed, and what is selected still is. Check that you
          are signed in, then try again.{" "}
          <Button look="plain" onClick={() => void again()}>
            Try again
          </Button>
        </p>
      </div>
    );
  }
  if (!after) return null;
  const words = state === "reading" ? "Reading…" : "More";
  return (
    <div className="library-more" ref={end}>
      {href ? (
        <a
          className="btn quiet"
          href={href}
          onClick={(event) => {
            event.preventDefault();
            more();
          }}
        >
          {words}
        </a>
      ) : (
        <Button look="quiet" busy={state === "reading"} onClick={more}>
          {words}
        </Button>
      )}
    </div>
  );
}

import { Clock } from "./clock.tsx";
import type { Saving } from "./use-saving.ts";

type Props = { saving: Saving; onCompare: () => void };

/** What is safe and what is not, in one line. "Saved" stands here only when the server said so. */
export function SaveLine({ saving: { state, queue }, onCompare }: Props) {
  const retry = (words: string) => (
    <button type="button" className="text-button" onClick={() => void queue.saveNow()}>
      {words}
    </button>
  );
  return (
    <p className="save-line" data-phase={state.phase} role="status">
      {state.phase === "saved" && (
        <>
          Saved <Clock at={state.at} seconds />
        </>
      )}
      {state.phase === "unsaved" && "Not saved yet"}
      {state.phase === "saving" && "Saving…"}
      {state.phase === "refused" && (
        <>
          Not saved: {state.message} {retry("Try again")}
        </>
      )}
      {state.phase === "unreachable" && (
        <>
          Not saved: {state.message} {retry("Try now")}
        </>
      )}
      {state.phase === "signed-out" && (
        <>
          Not saved: you are signed out. Your text is still here.{" "}
          <a href="/sign-in" target="_blank" rel="noopener opener">
            Sign in in a new tab
          </a>
          , then {retry("save again")}
        </>
      )}
      {state.phase === "stale" && (
        <>
          Not saved: somebody else saved this article.{" "}
          <button type="button" className="text-button" onClick={onCompare}>
            Compare the two texts
          </button>
        </>
      )}
    </p>
  );
}

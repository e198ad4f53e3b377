import { Clock } from "./clock.tsx";
import type { Saving } from "./use-saving.ts";

type Props = { saving: Saving; onCompare: () => void };

/** What is safe and what is not, in one line. "Saved" stands here only when the server said so. */
export function SaveLine({ saving, onCompare }: Props) {
  const { state } = saving;
  return (
    <p className="save-line" data-phase={state.phase}>
      {state.phase === "saved" && (
        <>
          Saved <Clock at={state.at} seconds />
        </>
      )}
      {state.phase === "unsaved" && "Not saved yet"}
      {state.phase === "saving" && "Saving…"}
      {/* Always there, so that what comes into it is read out; what goes well is not. */}
      <span role="alert">
        <Trouble saving={saving} onCompare={onCompare} />
      </span>
    </p>
  );
}

function Trouble({ saving: { state, queue }, onCompare }: Props) {
  const retry = (words: string) => <Act words={words} run={() => void queue.saveNow()} />;
  switch (state.phase) {
    case "refused":
      return (
        <>
          Not saved: {state.message} {retry("Try again")}
        </>
      );
    case "unreachable":
      return (
        <>
          Not saved: {state.message} {retry("Try now")}
        </>
      );
    case "signed-out":
      return (
        <>
          Not saved: you are signed out. Your text is still here.{" "}
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          , then {retry("save again")}.
        </>
      );
    case "stale":
      return (
        <>
          Not saved: {state.theirs.savedBy ?? "somebody else"} saved this article meanwhile. Your text is still here.{" "}
          <Act words="Compare the two texts" run={onCompare} />
        </>
      );
    default:
      return null;
  }
}

function Act({ words, run }: { words: string; run: () => void }) {
  return (
    <button type="button" className="text-button" onClick={run}>
      {words}
    </button>
  );
}

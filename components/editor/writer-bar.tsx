import { Button } from "#components/ui/button.tsx";
import { Clock } from "./clock.tsx";
import type { Kept } from "./keep-text.ts";
import type { Writing } from "./use-lease.ts";

/** Who writes, when it is not this tab, and how to write oneself. Nobody is locked out. */
export function WriterBar({ writing, kept }: { writing: Writing; kept: Kept | null }) {
  const { state, take, trouble } = writing;
  if (state.phase === "mine") return null;
  return (
    <div className="writer-bar">
      <p role="status">
        <Who state={state} /> {kept === "history" && "What you had not saved is kept in the history of this article."}
        {kept === "browser" && "What you had not saved is kept below."}
        {trouble && ` That did not work: ${trouble}`}
      </p>
      <Button look="quiet" onClick={take}>
        {wordsFor(state)}
      </Button>
    </div>
  );
}

function Who({ state }: { state: Exclude<Writing["state"], { phase: "mine" }> }) {
  if (state.phase === "free") return "Nobody is writing this now.";
  const { writer, lost } = state;
  const since = <Clock at={writer.since} />;
  if (writer.own) return <>You are writing this in another tab (since {since}).</>;
  if (lost)
    return (
      <>
        {writer.name} took over at {since}.
      </>
    );
  return (
    <>
      {writer.name} is writing this now (since {since}).
    </>
  );
}

function wordsFor(state: Writing["state"]): string {
  if (state.phase !== "theirs") return "Write on";
  if (state.writer.own) return "Write here";
  return state.lost ? "Take back" : "Take over";
}

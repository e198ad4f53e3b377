import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Clock } from "./clock.tsx";
import type { Kept } from "./keep-text.ts";
import { SignInDialog } from "./sign-in-dialog.tsx";
import type { Writing } from "./use-lease.ts";

type Props = { writing: Writing; kept: Kept | null; name: string };

/** Who writes, when it is not this tab, and how to write oneself. Nobody is locked out. */
export function WriterBar({ writing, kept, name }: Props) {
  const { state, take, trouble, signedOut, lease } = writing;
  const [asking, setAsking] = useState(false);
  if (state.phase === "mine") return null;
  return (
    <div className="writer-bar">
      <p role="status">
        {signedOut ? (
          "You are signed out, so this page does not follow what is written any more."
        ) : (
          <Who state={state} />
        )}{" "}
        {kept === "history" && "What you had not saved is kept in the history of this article."}
        {kept === "browser" && "What you had not saved is kept below."}
        {trouble && !signedOut && ` That did not work: ${trouble}`}
      </p>
      {signedOut ? (
        <Button look="quiet" onClick={() => setAsking(true)}>
          Sign in
        </Button>
      ) : (
        <Button look="quiet" onClick={take}>
          {wordsFor(state)}
        </Button>
      )}
      {asking && (
        <SignInDialog onClose={() => setAsking(false)} onSignedIn={() => void lease.check()}>
          You stay on this page, {name}, and see what was written meanwhile.
        </SignInDialog>
      )}
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

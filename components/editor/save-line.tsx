import { useEffect, useState, useSyncExternalStore } from "react";
import { Clock } from "./clock.tsx";
import { SignInDialog } from "./sign-in-dialog.tsx";
import type { Saving } from "./use-saving.ts";

type Props = { saving: Saving; onCompare: () => void };
type State = Saving["state"];

/** What is safe and what is not, in one line. "Saved" stands here only when the server said so. */
export function SaveLine({ saving, onCompare }: Props) {
  const { word, copies, queue } = saving;
  const state = useSyncExternalStore(word.subscribe, word.get, word.get);
  const asking = useAsking(state);
  const calm = state.phase === "saved" || state.phase === "unsaved" || state.phase === "saving";
  return (
    <>
      <p className="save-line" data-phase={state.phase}>
        {state.phase === "saved" && (
          <>
            Saved <Clock at={state.at} seconds />
          </>
        )}
        {state.phase === "unsaved" && "Not saved yet"}
        {state.phase === "saving" && "Saving…"}
        {state.phase === "taken" && "Reading"}
        {/* Always there, so that what comes into it is read out when there is time; what goes well is not. */}
        <span role="status">
          <Trouble saving={saving} state={state} onCompare={onCompare} onSignIn={asking.begin} />
          {copies.failing && !calm && NO_COPY}
        </span>
      </p>
      {asking.open && (
        <SignInDialog onClose={asking.end} onSignedIn={() => void queue.saveNow()}>
          Your text is untouched, {saving.writer().name}, and is saved as soon as you are back.
        </SignInDialog>
      )}
    </>
  );
}

/** Whether the writer is asked to sign in. Never by itself: the rest of a sentence would go into the dialog. */
function useAsking({ phase }: State) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (phase === "saved") setOpen(false);
    if (phase !== "signed-out") return;
    // Saving by key means signing in first.
    const keys = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) setOpen(true);
    };
    // Before the save that the same keys begin, which leads out of this state.
    window.addEventListener("keydown", keys, true);
    return () => window.removeEventListener("keydown", keys, true);
  }, [phase]);
  return { open, begin: () => setOpen(true), end: () => setOpen(false) };
}

export const NO_COPY =
  " This browser keeps no copy: its storage is full or switched off. Leave this page open until the text is saved.";

function Trouble({ saving, state, onCompare, onSignIn }: Props & { state: State; onSignIn: () => void }) {
  const { queue } = saving;
  const isOnline = useIsOnline();
  const retry = (words: string) => <Act words={words} run={() => void queue.saveNow()} />;
  switch (state.phase) {
    case "refused":
      return (
        <>
          Not saved: {state.message} {retry("Try again")}
        </>
      );
    case "unreachable":
      return isOnline ? (
        <>
          Not saved: {state.message} {retry("Try now")}
        </>
      ) : (
        "Offline. Write on: it is kept in this browser, and saved when you are back."
      );
    case "signed-out":
      return (
        <>
          Not saved: you are signed out. Your text is still here. <Act words="Sign in" run={onSignIn} />
        </>
      );
    case "other-person":
      return <OtherPerson saving={saving} signedIn={state.signedIn} onSignIn={onSignIn} />;
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

type Other = { saving: Saving; signedIn: { id: string; name: string }; onSignIn: () => void };

function OtherPerson({ saving, signedIn, onSignIn }: Other) {
  const { name } = saving.writer();
  function saveAsThem() {
    saving.writeAs(signedIn);
    void saving.queue.saveNow();
  }
  return (
    <>
      Not saved: {signedIn.name} is signed in here now, and this text is {name}’s.{" "}
      <Act words={`Save it as ${signedIn.name}`} run={saveAsThem} /> or{" "}
      <Act words={`sign in as ${name}`} run={onSignIn} />
    </>
  );
}

function Act({ words, run }: { words: string; run: () => void }) {
  return (
    <button
      type="button"
      className="text-button"
      // The cursor stays in the text, and is there again when a dialog closes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {words}
    </button>
  );
}

function useIsOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return isOnline;
}

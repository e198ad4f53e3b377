import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskThread } from "#lib/comments/desk.ts";
import { aboutWords } from "./about.ts";
import { Composer } from "./composer.tsx";
import { goToThread, writeAt } from "./go-to.ts";
import { Said } from "./said.tsx";
import type { Comments } from "./use-comments.ts";

type Props = {
  thread: DeskThread;
  comments: Comments;
  timeZone: string;
  gone?: boolean;
  /** Told to those who hear the page. */
  onSaid: (words: string) => void;
};

/** What is said about one thing, with its answers. */
export function Thread({ thread, comments, timeZone, gone = false, onSaid }: Props) {
  const { id, anchor, resolved } = thread;
  const { active, activate, settle, add, unsent, step } = comments;
  // The first comment has the same id, and may be changed at the same time.
  const about = `answer to ${id}`;
  const [answering, setAnswering] = useState(unsent.has(about));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [first, ...answers] = thread.comments;
  const isActive = active === id;

  async function turn(): Promise<void> {
    setBusy(true);
    const problem = await settle(id, resolved === null);
    setBusy(false);
    setTrouble(problem);
    if (problem) return;
    onSaid(resolved ? "Reopened." : "Resolved.");
    // The thread is leaving the list; whoever resolves one after the other stays in it.
    if (isActive && !resolved) step(1);
  }
  const head = aboutWords(anchor);
  return (
    <li>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shorthand; the button in its head does the same */}
      <article
        className="thread"
        data-active={isActive}
        aria-label={`${first?.by ?? "Somebody"} on ${head}`}
        tabIndex={-1}
        onClick={() => isActive || activate(id)}
      >
        <p className="thread-about">
          {gone ? (
            <del>{head}</del>
          ) : anchor.on === "article" ? (
            head
          ) : (
            <button
              type="button"
              className="text-button"
              onClick={(event) => {
                event.stopPropagation();
                activate(id);
                writeAt(comments.editor, id, anchor);
              }}
            >
              {head}
            </button>
          )}
        </p>
        {first && <Said comment={first} {...{ comments, timeZone, onSaid }} />}
        {answers.length > 0 && (
          <ol className="answers">
            {answers.map((comment) => (
              <li key={comment.id}>
                <Said comment={comment} {...{ comments, timeZone, onSaid }} />
              </li>
            ))}
          </ol>
        )}
        {resolved && <p className="thread-resolved">Resolved{resolved.by && ` by ${resolved.by}`}</p>}
        {trouble && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        {answering ? (
          <Composer
            comments={comments}
            about={about}
            label={`Answer to ${first?.by ?? "this"}`}
            act="Answer"
            focus
            onCancel={() => setAnswering(false)}
            send={async (words) => {
              const done = await add({ thread: id }, words);
              if (typeof done === "string" || done === null) return done;
              setAnswering(false);
              onSaid("Your answer is there.");
              goToThread(id, true);
              return null;
            }}
          />
        ) : (
          <p className="thread-acts">
            <Button look="plain" onClick={() => setAnswering(true)}>
              Answer
            </Button>
            <Button look="plain" busy={busy} onClick={() => void turn()}>
              {resolved ? "Reopen" : "Resolve"}
            </Button>
          </p>
        )}
      </article>
    </li>
  );
}

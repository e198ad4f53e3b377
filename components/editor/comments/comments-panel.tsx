import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import "./comments.css";
import "./threads.css";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { aboutWords } from "./about.ts";
import { Composer } from "./composer.tsx";
import { Thread } from "./thread.tsx";
import { useCommentKeys } from "./use-comment-keys.ts";
import type { Comments } from "./use-comments.ts";
import { STARTING } from "./use-places.ts";

type Props = { comments: Comments; timeZone: string };

/** What is said about the article: beside the page instead of the facts, a sheet over its lower half on a phone. */
export const CommentsPanel = memo(function CommentsPanel({ comments, timeZone }: Props) {
  const { open, filter, choose, groups, list, trouble, starting, begin, show, count } = comments;
  const panel = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  useCommentKeys(comments);
  useEffect(() => {
    if (open && starting) panel.current?.querySelector<HTMLElement>(".starting textarea")?.focus();
  }, [open, starting]);
  if (!open) return null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // Nothing else on the page shall end by it, such as writing with nothing but the text.
    event.stopPropagation();
    comments.editor?.view.focus();
  }
  const resolved = (list?.threads.length ?? 0) - count;
  const isEmpty = groups.here.length + groups.gone.length === 0;
  const threads = { comments, timeZone, onSaid: setSaid };
  return (
    <aside className="comments-panel" id="comments" aria-label="Comments" ref={panel} onKeyDown={onKeyDown}>
      <div className="comments-head">
        <h2>Comments</h2>
        <span className="comments-filter">
          <button type="button" aria-pressed={filter === "open"} onClick={() => choose("open")}>
            Open {count}
          </button>
          <button type="button" aria-pressed={filter === "resolved"} onClick={() => choose("resolved")}>
            Resolved {resolved}
          </button>
        </span>
        <button type="button" className="comments-close" aria-label="Close the comments" onClick={() => show(false)}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p className="away" role="status">
        {said}
      </p>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {starting ? (
        <div className="thread starting">
          <p className="thread-about">{aboutWords(starting.anchor)}</p>
          <Composer
            comments={comments}
            about={STARTING}
            label="Your comment"
            act="Comment"
            onCancel={comments.drop}
            send={async (words) => {
              const done = await comments.add({ anchor: starting.anchor }, words);
              if (typeof done === "string" || done === null) return done;
              comments.drop();
              comments.activate(done.thread);
              setSaid("Your comment is there.");
              return null;
            }}
          />
        </div>
      ) : (
        <Button look="quiet" onClick={() => begin({ on: "article" })}>
          Comment on the article
        </Button>
      )}
      {list && isEmpty && !starting && (
        <p className="comments-none">
          {filter === "open"
            ? "No open comments. Select words in the text to say something about them; readers never see it."
            : "Nothing is resolved yet. A thread that is dealt with is kept here."}
        </p>
      )}
      <ol className="threads">
        {groups.here.map((thread) => (
          <Thread key={thread.id} thread={thread} {...threads} />
        ))}
      </ol>
      {groups.gone.length > 0 && (
        <section aria-labelledby="comments-gone">
          <h3 id="comments-gone">Their words are gone</h3>
          <ol className="threads">
            {groups.gone.map((thread) => (
              <Thread key={thread.id} thread={thread} gone {...threads} />
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
});

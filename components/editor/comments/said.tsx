import { useState } from "react";
import { exactly, shortly } from "#components/desk/ago.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { Button } from "#components/ui/button.tsx";
import type { DeskComment } from "#lib/comments/desk.ts";
import { Composer } from "./composer.tsx";
import { commentElementId } from "./go-to.ts";
import { cutAtNames } from "./mentions.ts";
import type { Comments } from "./use-comments.ts";

type Props = { comment: DeskComment; comments: Comments; timeZone: string; onSaid: (words: string) => void };

/** One comment: who, when, what, and what may be done with it. */
export function Said({ comment, comments, timeZone, onSaid }: Props) {
  const { id, by, guest, at, edited, removed, may } = comment;
  const about = `change of ${id}`;
  const [editing, setEditing] = useState(comments.unsent.has(about));
  return (
    <div className="said-one" id={commentElementId(id)} tabIndex={-1}>
      <p className="said-by">
        <strong>{by ?? "Somebody who is gone"}</strong>
        {guest && " (guest)"}{" "}
        <time dateTime={at.toISOString()} title={exactly(at, timeZone)}>
          {shortly(at, new Date(), timeZone)}
        </time>
        {edited && !removed && " · changed"}
      </p>
      {removed ? (
        <p className="said-removed">This comment was removed.</p>
      ) : editing ? (
        <Composer
          comments={comments}
          about={about}
          label="Your comment"
          act="Save"
          first={comment}
          focus
          onCancel={() => setEditing(false)}
          send={async (words) => {
            const problem = await comments.edit(id, words);
            if (problem === null) {
              setEditing(false);
              onSaid("Your comment is changed.");
            }
            return problem;
          }}
        />
      ) : (
        <Words comment={comment} comments={comments} />
      )}
      {!editing && (may.edit || may.remove) && (
        <p className="said-acts">
          {may.edit && (
            <Button look="plain" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
          {may.remove && (
            <Ask
              open="Remove …"
              title="Remove this comment?"
              act="Remove it"
              look="grave"
              run={async () => {
                const problem = await comments.remove(id);
                return problem === null ? { ok: true, result: null } : { ok: false, message: problem };
              }}
              onDone={() => onSaid("The comment is removed.")}
            >
              <p>Its words are gone for good. That {by ?? "somebody"} said something here stays to be seen.</p>
            </Ask>
          )}
        </p>
      )}
    </div>
  );
}

function Words({ comment: { words, mentions }, comments }: Pick<Props, "comment" | "comments">) {
  const names = (comments.list?.people ?? []).flatMap(({ id, name }) => (mentions.includes(id) ? [name] : []));
  return (
    <p className="said-words" dir="auto">
      {cutAtNames(words, names).map(({ text, name }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
        name ? <b key={at}>{text}</b> : text,
      )}
    </p>
  );
}

import { COMMENT_FIELDS, isCommentField } from "#lib/comments/fields.ts";
import { beginComment, openThread } from "./comment-calls.ts";
import { useCommentsHere } from "./comment-context.ts";

/** Beside a field: how many comments there are on it, or how to make one. */
export function FieldComment({ name }: { name: string }) {
  const comments = useCommentsHere();
  if (!comments?.may || !isCommentField(name)) return null;
  const [first, ...others] = (comments.list?.threads ?? []).filter(
    ({ anchor, resolved }) => !resolved && anchor.on === "field" && anchor.field === name,
  );
  const about = <span className="away">{` on ${COMMENT_FIELDS[name]}`}</span>;
  if (!first)
    return (
      <button
        type="button"
        className="text-button field-comment"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => beginComment(name)}
      >
        Comment{about}
      </button>
    );
  return (
    <button type="button" className="text-button field-comment there" onClick={() => openThread(first.id)}>
      {others.length === 0 ? "1 comment" : `${others.length + 1} comments`}
      {about}
    </button>
  );
}

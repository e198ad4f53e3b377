import { fieldId } from "../fields-props.ts";
import type { Comments } from "./use-comments.ts";

/** In the bar: how many threads are open, and the way to them. */
export function CommentsToggle({ comments }: { comments: Comments }) {
  const { may, open, count, show } = comments;
  if (!may) return null;
  return (
    <button
      type="button"
      id={fieldId("comments")}
      className="btn quiet comments-toggle"
      aria-expanded={open}
      aria-controls="comments"
      onClick={() => show(!open)}
    >
      <span className="comments-word">Comments</span>
      <span className="comments-sign" aria-hidden="true">
        ❝
      </span>
      {count > 0 && (
        <span className="comments-count">
          {count}
          <span className="away"> open</span>
        </span>
      )}
    </button>
  );
}

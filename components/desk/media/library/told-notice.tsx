import { listed } from "#components/desk/listed.ts";
import { Button } from "#components/ui/button.tsx";
import type { Told } from "./use-bulk.ts";

/** What became of a change of many: how many, and of those that were not changed, which and why. */
export function ToldNotice({ told, forget }: { told: Told | null; forget: () => void }) {
  return (
    <div className="library-told" role="status">
      {told && (
        <div className={told.refused.length > 0 ? "notice error" : "notice"}>
          <p>
            {told.words}{" "}
            {told.undo && (
              <Button look="plain" onClick={told.undo}>
                Undo
              </Button>
            )}{" "}
            <Button look="plain" onClick={forget}>
              Dismiss
            </Button>
          </p>
          {told.refused.map(({ message, names, uses }) => (
            <p key={message}>
              <strong dir="auto">{listed(names)}</strong>: {message}
              {uses.map(({ articleId, title }, at) => (
                <span key={articleId}>
                  {at === 0 ? " Used in " : ", "}
                  <a href={`/admin/articles/${articleId}`}>{title || "Untitled"}</a>
                </span>
              ))}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

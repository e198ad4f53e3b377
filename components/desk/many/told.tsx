import type { Ref } from "react";
import { listed } from "#components/desk/listed.ts";
import { Button } from "#components/ui/button.tsx";
import type { Outcome } from "./outcome.ts";

export type Told = Outcome & { undo?: () => void };
type Props = { told: Told | null; forget: () => void; ref?: Ref<HTMLDivElement> };

/** What became of a change of many: how many, and of those that were not changed, which and why. */
export function ManyTold({ told, forget, ref }: Props) {
  /** What was pressed goes with what it stood in. */
  function dismiss(): void {
    forget();
    document.getElementById("content")?.focus();
  }
  return (
    <div className="many-told" role="status" tabIndex={-1} ref={ref}>
      {told && (
        <div className={`notice ${told.tone}`}>
          <p>
            {told.words}{" "}
            {told.undo && (
              <Button look="plain" onClick={told.undo}>
                Undo
              </Button>
            )}{" "}
            <Button look="plain" onClick={dismiss}>
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

import { useEffect, useRef } from "react";
import { listed } from "#components/desk/listed.ts";
import { Button } from "#components/ui/button.tsx";
import type { Told } from "./use-bulk.ts";

/** What became of a change of many: how many, and of those that were not changed, which and why. */
export function BulkTold({ told, forget }: { told: Told | null; forget: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  // The bar that was used goes with the selection.
  useEffect(() => {
    if (told) place.current?.focus();
  }, [told]);
  /** What was pressed goes with what it stood in. */
  function dismiss(): void {
    forget();
    document.getElementById("content")?.focus();
  }
  return (
    <div className="bulk-told" role="status" tabIndex={-1} ref={place}>
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
          {told.refused.map(({ message, names }) => (
            <p key={message}>
              <strong dir="auto">{listed(names)}</strong>: {message}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

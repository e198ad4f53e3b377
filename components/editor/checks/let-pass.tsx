import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFieldIds } from "#components/ui/field.tsx";
import type { Judged } from "#lib/checks/judge.ts";
import { REASON } from "#lib/checks/limits.ts";
import type { Checks } from "./use-checks.ts";

type Props = { finding: Judged; waive: Checks["waive"]; onDone: () => void };

/** Lets one finding pass, with a reason, where it stands. */
export function LetPass({ finding, waive, onDone }: Props) {
  const [state, setState] = useState<"closed" | "open" | "closed-again">("closed");
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const field = useFieldIds(undefined, error);

  async function go(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (reason.trim().length < REASON.least) return setError("Say in a few words why it may pass.");
    setBusy(true);
    const reply = await waive(finding, reason);
    setBusy(false);
    if (reply.ok) return onDone();
    setError(reply.fields?.reason ?? reply.message);
  }

  if (state !== "open")
    return (
      <button
        type="button"
        className="text-button let-pass"
        aria-label={`Let it pass …: ${finding.says}`}
        // biome-ignore lint/a11y/noAutofocus: whoever put the field away is where they were before.
        autoFocus={state === "closed-again"}
        onClick={() => setState("open")}
      >
        Let it pass …
      </button>
    );
  return (
    <form
      className="let-pass-form"
      noValidate
      onSubmit={(event) => void go(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // A dialog around it would close as well.
        event.preventDefault();
        event.stopPropagation();
        setState("closed-again");
      }}
    >
      <div className="field">
        <label htmlFor={field.id}>Why may it pass?</label>
        <input
          {...field.input}
          autoComplete="off"
          maxLength={REASON.most}
          value={reason}
          // biome-ignore lint/a11y/noAutofocus: whoever asked for the field is to write in it.
          autoFocus
          onChange={({ target }) => setReason(target.value)}
        />
        {error && (
          <span className="error" id={field.errorId} role="alert">
            {error}
          </span>
        )}
      </div>
      <div className="let-pass-acts">
        <Button type="submit" look="quiet" busy={busy}>
          Let it pass
        </Button>
        <Button look="plain" onClick={() => setState("closed-again")}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

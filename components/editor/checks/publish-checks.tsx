import type { Editor } from "@tiptap/core";
import { holdingUp, type Judged } from "#lib/checks/judge.ts";
import { FindingLines } from "./finding-lines.tsx";
import { goToPlace } from "./go-to-place.ts";
import { PassedLines } from "./passed-lines.tsx";
import type { Checks } from "./use-checks.ts";

type Props = { checks: Checks; editor: Editor | null /** Puts the question away. */; onLeave: () => void };

/** What holds a publication up and what is worth a look, in the question before it. */
export function PublishChecks({ checks, editor, onLeave }: Props) {
  const held = holdingUp(checks.found);
  const worth = checks.found.filter(({ severity, waiver }) => severity === "warn" && waiver === null);
  const passed = checks.found.filter(({ waiver }) => waiver !== null);
  function go({ at }: Judged) {
    onLeave();
    goToPlace(at, editor);
  }
  return (
    <div className="publish-checks">
      {held.length + worth.length === 0 && <p className="checks-clear">Everything is in order.</p>}
      <FindingLines
        heading="Holds it up"
        level="h3"
        found={held}
        checks={checks}
        line={(finding) => (
          <>
            <button type="button" className="text-button" onClick={() => go(finding)}>
              {finding.says}
            </button>
            <small>{finding.todo}</small>
          </>
        )}
      />
      <FindingLines
        heading="Worth a look"
        level="h3"
        found={worth}
        checks={checks}
        passing={false}
        line={({ says, todo }) => (
          <span>
            {says} <small>{todo}</small>
          </span>
        )}
      />
      <PassedLines found={passed} checks={checks} />
    </div>
  );
}

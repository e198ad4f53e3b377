import { useState } from "react";
import type { Judged } from "#lib/checks/judge.ts";
import { Clock } from "../clock.tsx";
import type { Checks } from "./use-checks.ts";

type Props = { found: readonly Judged[]; checks: Checks };

/** What was let pass, by whom and why. Folded until asked for. */
export function PassedLines({ found, checks }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  async function takeBack(finding: Judged) {
    const reply = await checks.unwaive(finding);
    setProblem(reply.ok ? null : reply.message);
  }
  if (found.length === 0) return null;
  return (
    <details className="checks-folded">
      <summary>{found.length === 1 ? "One thing was let pass" : `${found.length} things were let pass`}</summary>
      {problem && <p role="alert">{problem}</p>}
      <ul className="checks">
        {found.map((finding) => (
          <li key={`${finding.check} ${finding.finding}`} className="check passed">
            <div className="finding">
              <span>{finding.says}</span>
              {finding.waiver && (
                <small>
                  {finding.waiver.by ?? "Somebody who has left"}, <Clock at={new Date(finding.waiver.at)} />: “
                  {finding.waiver.reason}”
                </small>
              )}
              {checks.may(finding.check) && (
                <button
                  type="button"
                  className="text-button let-pass"
                  aria-label={`Take it back: ${finding.says}`}
                  onClick={() => void takeBack(finding)}
                >
                  Take it back
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

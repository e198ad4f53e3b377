import { type ReactNode, useRef, useState } from "react";
import type { Judged } from "#lib/checks/judge.ts";
import { LetPass } from "./let-pass.tsx";
import type { Checks } from "./use-checks.ts";

type Props = {
  heading: string;
  level: "h3" | "h4";
  found: readonly Judged[];
  checks: Checks;
  /** The words of a finding, as a way to its place. */
  line: (finding: Judged) => ReactNode;
  /** Whether findings may be let pass here. */
  passing?: boolean;
  /** Lines of the same group that are no findings of a check. */
  children?: ReactNode;
};

/** Findings that do the same to a publication, each with its way out. */
export function FindingLines({ heading: words, level: Heading, found, checks, line, passing = true, children }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const [told, setTold] = useState("");
  function passed({ says }: Judged) {
    setTold(`Let pass: ${says}`);
    // The line is gone, and perhaps its whole group.
    status.current?.focus();
  }
  const empty = found.length === 0 && !children;
  return (
    <>
      <p className="away" role="status" tabIndex={-1} ref={status}>
        {told}
      </p>
      {!empty && <Heading className="checks-head">{words}</Heading>}
      {!empty && (
        <ul className="checks">
          {children}
          {found.map((finding) => (
            <li
              key={`${finding.check} ${finding.finding}`}
              className={finding.severity === "block" ? "check needed" : "check"}
            >
              <div className="finding">
                {line(finding)}
                {passing && checks.may(finding.check) && (
                  <LetPass finding={finding} waive={checks.waive} onDone={() => passed(finding)} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { directionOf } from "#lib/content/direction.ts";
import type { SetAgainst } from "#lib/revisions/comparison.ts";
import type { Run } from "#lib/revisions/diff/types.ts";
import { deskRequest } from "../desk-request.ts";
import type { Text } from "../text.ts";
import { type Line, linesOf } from "./lines.ts";

type Props = { id: string; read: () => Text; theirs: Text; who: string };
type Asked = { phase: "asking" } | { phase: "failed"; why: string } | { phase: "here"; set: SetAgainst };

const AWAY = "The server cannot be reached.";

/** What differs between the text on the screen and the saved one, compared as the history compares. */
export function SideBySide({ id, read, theirs, who }: Props) {
  const [texts] = useState(() => ({ mine: read(), theirs }));
  const [asked, setAsked] = useState<Asked>({ phase: "asking" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let over = false;
    const say = (next: Asked) => over || setAsked(next);
    deskRequest<SetAgainst>("POST", `${id}/comparison`, { body: texts }).then(
      (answer) => say(answer.ok ? { phase: "here", set: answer.result } : { phase: "failed", why: answer.message }),
      () => say({ phase: "failed", why: AWAY }),
    );
    return () => {
      over = true;
    };
  }, [id, texts, attempt]);

  function again(): void {
    setAsked({ phase: "asking" });
    setAttempt(attempt + 1);
  }
  if (asked.phase === "here") return <Columns set={asked.set} who={who} />;
  return (
    <div className="columns waiting" role="status">
      {asked.phase === "asking" ? (
        "Setting the two texts side by side…"
      ) : (
        <>
          The two texts could not be set side by side: {asked.why} Both are kept, whatever you choose.{" "}
          <Button look="plain" onClick={again}>
            Try again
          </Button>
        </>
      )}
    </div>
  );
}

function Columns({ set, who }: { set: SetAgainst; who: string }) {
  const page = { lang: set.language, dir: directionOf(set.language) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section className="columns" tabIndex={0} aria-label="The two texts">
      <table>
        <thead>
          <tr>
            <th scope="col">Your text</th>
            <th scope="col">The text of {who}</th>
          </tr>
        </thead>
        <tbody {...page}>
          {linesOf(set).map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line }: { line: Line }) {
  if (line.kind === "same")
    return (
      <tr className="same">
        <td colSpan={2}>
          <details>
            <summary lang="en" dir="ltr">
              {line.count === 1 ? "One block is" : `${line.count} blocks are`} the same in both
            </summary>
            <Html html={line.html} />
          </details>
        </td>
      </tr>
    );
  if (line.kind === "once")
    return (
      <tr className="differs">
        <td colSpan={2}>
          <Label words={line.label} />
          {line.html && <Html html={line.html} />}
        </td>
      </tr>
    );
  const [mine, theirs] =
    line.kind === "words"
      ? [<Words key="mine" runs={line.runs} side="added" />, <Words key="theirs" runs={line.runs} side="removed" />]
      : [line.mine && <Html key="mine" html={line.mine} />, line.theirs && <Html key="theirs" html={line.theirs} />];
  return (
    <tr className="differs">
      <Side label={line.label}>{mine}</Side>
      <Side label={line.label}>{theirs}</Side>
    </tr>
  );
}

function Side({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td>
      <Label words={label} />
      {children || <Nothing />}
    </td>
  );
}

function Label({ words }: { words: string }) {
  return words ? (
    <span className="row-label" lang="en" dir="auto">
      {words}
    </span>
  ) : null;
}

function Nothing() {
  return (
    <span className="nothing" lang="en">
      nothing
    </span>
  );
}

/** One of the two sides of a line of words, with what only it has. */
function Words({ runs, side }: { runs: readonly Run[]; side: "added" | "removed" }) {
  const own = runs.filter(({ change }) => change === "same" || change === side);
  const words = own.map(({ change, nodes }) => ({ change, text: nodes.map((node) => node.text).join("") }));
  if (words.every(({ text }) => text === "")) return <Nothing />;
  return (
    <span dir="auto">
      {words.map(({ change, text }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
        change === "same" ? text : <mark key={index}>{text}</mark>,
      )}
    </span>
  );
}

function Html({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything
  return <div className="body" dangerouslySetInnerHTML={{ __html: html }} />;
}

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { ABOUT } from "#lib/checks/about.ts";
import { holdingUp, type Judged } from "#lib/checks/judge.ts";
import { type Advice, adviceOf } from "./advice.ts";
import { FindingLines } from "./checks/finding-lines.tsx";
import { goToPlace } from "./checks/go-to-place.ts";
import { PassedLines } from "./checks/passed-lines.tsx";
import type { Checks } from "./checks/use-checks.ts";
import { type FieldsProps, goToField } from "./fields-props.ts";
import { allToCome } from "./to-come.ts";
import { ToComeButton } from "./to-come-button.tsx";
import { useDoc } from "./use-doc.ts";

type Props = FieldsProps & { missing: Record<string, string>; checks: Checks; editor: Editor | null };

/** What holds a publication up, what is worth a look, and what is in order. Each line leads to where it can be put right. */
export function Checklist({ fields, missing, checks, shelf, editor }: Props) {
  const doc = useDoc(editor);
  const [now] = useState(() => new Date());
  const gaps = Object.entries(missing);
  const advice = adviceOf({ fields, doc, shelf, now });
  const held = holdingUp(checks.found);
  const worth = checks.found.filter(({ severity, waiver }) => severity === "warn" && waiver === null);
  const clear = gaps.length + advice.length + held.length + worth.length === 0;
  const line = (finding: Judged) =>
    finding.check === "to-come" ? (
      <ToComeButton places={allToCome(fields, doc)} editor={editor} />
    ) : (
      <button type="button" className="text-button" title={finding.todo} onClick={() => goToPlace(finding.at, editor)}>
        {finding.says}
      </button>
    );
  return (
    <section>
      <h2>Before publishing</h2>
      <div className="checklist">
        <FindingLines heading="Holds it up" level="h3" found={held} checks={checks} line={line}>
          {gaps.length > 0 && gaps.map(([field, words]) => <Gap key={field} field={field} words={words} />)}
        </FindingLines>
        <FindingLines heading="Worth a look" level="h3" found={worth} checks={checks} line={line}>
          {advice.length > 0 && advice.map((each) => <AdviceLine key={keyOf(each)} {...each} editor={editor} />)}
        </FindingLines>
        <PassedLines found={checks.found.filter(({ waiver }) => waiver !== null)} checks={checks} />
        {checks.green.length > 0 && (
          <details className="checks-folded">
            <summary className={clear ? "clear" : undefined}>
              {clear ? "Everything is in order" : `${checks.green.length} in order`}
            </summary>
            <ul className="checks">
              {checks.green.map((check) => (
                <li key={check} className="check done">
                  {ABOUT[check].green}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

/** Without it nothing is published, whatever anybody says. */
function Gap({ field, words }: { field: string; words: string }) {
  return (
    <li className="check needed">
      <button type="button" className="text-button" onClick={() => goToField(field)}>
        {words}
      </button>
    </li>
  );
}

function AdviceLine({ words, field, at, editor }: Advice & { editor: Editor | null }) {
  function go() {
    if (at === undefined) goToField(field);
    else editor?.chain().focus().setTextSelection(at).scrollIntoView().run();
  }
  return (
    <li className="check">
      <button type="button" className="text-button" onClick={go}>
        {words}
      </button>
    </li>
  );
}

function keyOf({ words, field, at }: Advice): string {
  return `${words} ${at ?? field}`;
}

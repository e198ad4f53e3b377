import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { type Check, checksOf } from "./checks.ts";
import { type FieldsProps, goToField } from "./fields-props.ts";
import { allToCome } from "./to-come.ts";
import { ToComeLine } from "./to-come-line.tsx";
import { useDoc } from "./use-doc.ts";

type Props = FieldsProps & { missing: Record<string, string>; editor: Editor | null };

/** What readers would miss. Each line leads to where it can be put right. */
export function Checklist({ fields, missing, shelf, editor }: Props) {
  const doc = useDoc(editor);
  const [now] = useState(() => new Date());
  const checks = checksOf({ fields, missing, doc, shelf, now });
  return (
    <section>
      <h2>Before publishing</h2>
      <ul className="checks">
        {checks.map((check) => (
          <Line key={`${check.words} ${check.at ?? check.field}`} {...check} editor={editor} />
        ))}
        <ToComeLine places={allToCome(fields, doc)} editor={editor} />
      </ul>
    </section>
  );
}

function Line({ words, done, needed, field, at, editor }: Check & { editor: Editor | null }) {
  if (done) return <li className="check done">{words}</li>;
  function go() {
    if (at === undefined) goToField(field);
    else editor?.chain().focus().setTextSelection(at).scrollIntoView().run();
  }
  return (
    <li className={needed ? "check needed" : "check"}>
      <button type="button" className="text-button" onClick={go}>
        {words}
      </button>
    </li>
  );
}

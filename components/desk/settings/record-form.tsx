"use client";

import { FieldError, FieldHint, Options, SelectField, useFieldIds } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Statement } from "#db/schema/site.ts";
import { saveRecord } from "#lib/settings/actions.ts";
import type { DeskRecord } from "#lib/settings/desk-record.ts";
import { LIMITS } from "#lib/settings/schema.ts";
import { STATEMENTS, type StatementName } from "#lib/settings/statements.ts";
import "./record-form.css";

const ABOUT: Record<StatementName, { title: string; hint: string }> = {
  corrections: {
    title: "Corrections",
    hint: "How mistakes are put right, and where readers point them out.",
  },
  ai: {
    title: "Use of AI",
    hint: "What it is used for here, what it is not used for, and who answers for what is published.",
  },
  ethics: { title: "Ethics", hint: "The code that the newsroom follows, and who pays for it." },
};

/** What readers are told of how the newsroom works, and whether they may open earlier versions. */
export function RecordForm({ record: { statements, publicVersions, pages } }: { record: DeskRecord }) {
  const state = useForm(saveRecord);
  return (
    <SaveForm state={state} done="Saved. Readers see it at once.">
      {STATEMENTS.map((name) => (
        <StatementFields key={name} {...{ name, pages }} errors={state.errors} said={statements[name]} />
      ))}
      <fieldset className="field">
        <legend>Earlier versions</legend>
        <label className="choice">
          <input type="checkbox" name="versions" value="yes" defaultChecked={publicVersions} />
          <span>Readers may open earlier published versions of an article, and see what changed</span>
        </label>
      </fieldset>
    </SaveForm>
  );
}

type Props = {
  name: StatementName;
  said: Statement | undefined;
  pages: DeskRecord["pages"];
  errors: Record<string, string>;
};

function StatementFields({ name, said, pages, errors }: Props) {
  const { title, hint } = ABOUT[name];
  const wrong = errors[`statements.${name}.text`];
  const field = useFieldIds(hint, wrong);
  return (
    <section className="part said-of">
      <h2>{title}</h2>
      <div className="field">
        <label htmlFor={field.id}>In a few sentences</label>
        <FieldHint {...field} hint={hint} />
        <textarea
          {...field.input}
          name={`statements.${name}.text`}
          rows={3}
          dir="auto"
          maxLength={LIMITS.statement}
          defaultValue={said?.text}
        />
        <FieldError {...field} error={wrong} />
      </div>
      <SelectField
        label="Page that says more"
        name={`statements.${name}.pageId`}
        defaultValue={said?.pageId ?? ""}
        error={errors[`statements.${name}.pageId`]}
      >
        <option value="">None</option>
        <Options of={pages} />
      </SelectField>
    </section>
  );
}

"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useDone } from "#components/desk/places/use-done.ts";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField, Field, Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { RuleKind, RuleStatus } from "#db/vocabulary.ts";
import { saveRule } from "#lib/redirects/actions.ts";
import { LIMITS, leads } from "#lib/redirects/limits.ts";
import { GoneFields } from "./gone-fields.tsx";
import { RULES } from "./rooms.ts";
import { KIND_CHOICES, STATUS_CHOICES } from "./words.ts";

export type RuleFields = {
  id: string;
  kind: RuleKind;
  source: string;
  status: RuleStatus;
  target: string;
  keepsQuery: boolean;
  note: string;
  reason: string;
  blockedBy: string;
};

/** `follows` says below the target what stands there; `back` is where one goes when it is done. */
type Props = { rule: RuleFields; follows?: ReactNode; back?: string };

export function RuleForm({ rule, follows, back = RULES }: Props) {
  const { form, reply, pending, errors, problem } = useForm(saveRule);
  const [status, choose] = useState(rule.status);
  useDone(reply, rule.id ? "The rule is saved. It holds at once." : "The rule is made. It holds at once.", back);
  return (
    <form {...form} className="form rule-form">
      {problem && <Notice tone="error">{problem}</Notice>}
      {rule.id && <input type="hidden" name="id" value={rule.id} />}
      <ChoiceField
        label="What it is about"
        name="kind"
        choices={KIND_CHOICES}
        defaultValue={rule.kind}
        error={errors.kind}
      />
      <Field
        label="Old address"
        hint={<PatternHint />}
        name="source"
        dir="ltr"
        defaultValue={rule.source}
        maxLength={LIMITS.address}
        autoComplete="off"
        spellCheck={false}
        required
        error={errors.source}
      />
      <SelectField
        label="What it answers"
        hint={STATUS_CHOICES.find(({ value }) => value === status)?.hint}
        name="status"
        defaultValue={rule.status}
        onChange={(event) => choose(Number(event.currentTarget.value) as RuleStatus)}
        error={errors.status}
      >
        <Options of={STATUS_CHOICES.map(({ value, label }) => ({ value: String(value), label }))} />
      </SelectField>
      {leads(status) ? (
        <>
          <Field
            label="Leads to"
            hint="An address of this site, or one that begins with https://. Articles, sections and topics are followed when they move."
            name="target"
            dir="ltr"
            defaultValue={rule.target}
            maxLength={LIMITS.target}
            autoComplete="off"
            spellCheck={false}
            required
            error={errors.target}
          />
          {follows}
          <div className="field">
            <label className="choice">
              <input type="checkbox" name="keepsQuery" defaultChecked={rule.keepsQuery} />
              <span>Take along what follows the “?”</span>
              <small>Such as ?utm_source=mail, for the site that it leads to.</small>
            </label>
          </div>
        </>
      ) : (
        <GoneFields rule={rule} status={status} errors={errors} />
      )}
      <Field
        label="Note"
        hint="For the house alone. May be empty."
        name="note"
        defaultValue={rule.note}
        maxLength={LIMITS.note}
        autoComplete="off"
        error={errors.note}
      />
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Saving…" : rule.id ? "Save" : "Make the rule"}
        </Button>
        <Link href={back}>Cancel</Link>
      </div>
    </form>
  );
}

function PatternHint() {
  return (
    <>
      Capitals, percent signs and a slash at the end make no difference. In patterns <code>*</code> is any part,{" "}
      <code>#</code> a number, <code>:name</code> any part that the target uses again, <code>**</code> at the end all
      that follows.
    </>
  );
}

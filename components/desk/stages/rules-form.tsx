"use client";

import { ChoiceField } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveReviewRules } from "#lib/review/actions.ts";

/** Whether approvals are of one text, or of a story. */
export function RulesForm({ follows }: { follows: boolean }) {
  const state = useForm((_, data: FormData) => saveReviewRules({ approvalsFollowText: data.get("follows") === "yes" }));
  return (
    <SaveForm state={state} done="Saved. It counts for every story from now on." act="Save the rule">
      <ChoiceField
        label="A change of the text"
        name="follows"
        defaultValue={follows ? "yes" : "no"}
        choices={[
          { value: "yes", label: "asks for every approval again", hint: "What was approved is what is published." },
          { value: "no", label: "leaves approvals as they are", hint: "Only asking for changes voids them." },
        ]}
      />
    </SaveForm>
  );
}

"use client";

import { Button } from "#components/ui/button.tsx";
import { ChoiceField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveReviewRules } from "#lib/review/actions.ts";

/** Whether approvals are of one text, or of a story. */
export function RulesForm({ follows }: { follows: boolean }) {
  const { form, reply, pending, problem } = useForm((_, data: FormData) =>
    saveReviewRules({ approvalsFollowText: data.get("follows") === "yes" }),
  );
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Saved. It counts for every story from now on.</Notice>}
      <ChoiceField
        label="A change of the text"
        name="follows"
        defaultValue={follows ? "yes" : "no"}
        choices={[
          { value: "yes", label: "asks for every approval again", hint: "What was approved is what is published." },
          { value: "no", label: "leaves approvals as they are", hint: "Only asking for changes voids them." },
        ]}
      />
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Saving…" : "Save the rule"}
        </Button>
      </div>
    </form>
  );
}

import { Button } from "#components/ui/button.tsx";
import { FIELD_NAMES, listed, small } from "./field-names.ts";
import type { ItemFormState } from "./use-item-form.ts";

type Props = {
  state: ItemFormState;
  /** Its id. */
  form: string;
  signIn: (() => void) | null;
};

/** What is saved and what is not, and the one button for it, always in sight. */
export function SaveBar({ state: { changed, theirs, saving, said, refusal, discard }, form, signIn }: Props) {
  const unsaved = changed.length > 0;
  return (
    <div className="save-bar" data-unsaved={unsaved || undefined}>
      {refusal && !theirs ? (
        <p className="save-trouble" role="alert">
          {refusal.message}
        </p>
      ) : (
        <p role="status">
          {saving
            ? "Saving…"
            : theirs
              ? "Decide first, above."
              : [said?.words, unsaved && unsavedWords(changed)].filter(Boolean).join(" ")}
        </p>
      )}
      {signIn && (
        <Button look="quiet" onClick={signIn}>
          Sign in
        </Button>
      )}
      {unsaved && !saving && (
        <Button look="plain" onClick={discard}>
          Discard
        </Button>
      )}
      <Button type="submit" form={form} busy={saving || theirs !== null}>
        Save
      </Button>
    </div>
  );
}

function unsavedWords(changed: ItemFormState["changed"]): string {
  const names = changed.map((name) => small(FIELD_NAMES[name]));
  return `Not saved yet: ${names.length > 3 ? `${names.length} fields` : listed(names)}.`;
}

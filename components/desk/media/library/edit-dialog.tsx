import { type FormEvent, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { lastDay } from "#lib/media/usage-end.ts";
import type { Answer } from "./ask.ts";
import { common, SHARED_FIELDS, type SharedField, type Touched, wordsOf } from "./shared-fields.ts";
import { SharedInput } from "./shared-input.tsx";

type Props = {
  items: readonly NamedItem[];
  timeZone: string;
  write: (words: Record<string, unknown>) => Promise<Answer<void>>;
  onClose: () => void;
};

/** One form for many: it shows what they have in common, and writes only what was touched. */
export function EditDialog({ items, timeZone, write, onClose }: Props) {
  const [touched, setTouched] = useState<Touched>({});
  const [problem, setProblem] = useState<Extract<Answer<void>, { ok: false }> | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = Object.keys(touched).length;
  const kinds = new Set(items.map(({ kind }) => kind));
  const dayOf = (endsAt: string) => lastDay(new Date(endsAt), timeZone);

  function touch(field: SharedField, text: string | undefined): void {
    setProblem(null);
    setTouched(({ [field]: _, ...others }) => (text === undefined ? others : { ...others, [field]: text }));
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || fields === 0) return;
    setBusy(true);
    const answer = await write(wordsOf(touched));
    setBusy(false);
    if (answer.ok) onClose();
    else setProblem(answer);
  }
  const errorOf = (field: SharedField) =>
    Object.entries(problem?.fields ?? {}).find(
      ([name]) => name.split(".").slice(0, 2).join(".") === `words.${field}`,
    )?.[1];
  const shown = SHARED_FIELDS.filter((field) => field !== "alt" || kinds.has("picture"));
  const hasPlace = shown.some(errorOf);

  return (
    <Sheet
      title={items.length === 1 ? `Edit “${items[0]?.fileName}”` : `Edit ${items.length} together`}
      onClose={onClose}
      wide
    >
      <form onSubmit={save} noValidate>
        <p>Only the fields that you touch are written. The others stay as each has them.</p>
        {problem && !hasPlace && <Notice tone="error">{problem.message}</Notice>}
        <div className="library-shared">
          {shown.map((field) => (
            <SharedInput
              key={field}
              field={field}
              count={items.length}
              known={common(items, field, dayOf)}
              typed={touched[field]}
              error={errorOf(field)}
              touch={(text) => touch(field, text)}
            />
          ))}
        </div>
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" busy={busy} disabled={fields === 0}>
            {busy ? "Writing…" : items.length === 1 ? "Save" : `Write to all ${items.length}`}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

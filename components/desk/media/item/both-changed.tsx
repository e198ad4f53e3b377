import { Button } from "#components/ui/button.tsx";
import type { FieldName, ItemForm } from "#lib/media/item-form.ts";
import { licenceName } from "#lib/media/licences.ts";
import { FIELD_NAMES } from "./field-names.ts";
import type { ItemFormState } from "./use-item-form.ts";

/** Where two people changed the same: both, side by side, and whoever saves last decides. */
export function BothChanged({ state: { theirs, form, decide } }: { state: ItemFormState }) {
  if (!theirs) return null;
  return (
    <section className="both-changed" role="alert">
      <h2>Somebody else changed this meanwhile</h2>
      <p>Nothing of yours is lost, and nothing of theirs. Decide, then save.</p>
      {theirs.fields.map((name) => (
        <div key={name} className="both">
          <h3>{FIELD_NAMES[name]}</h3>
          <dl>
            <dt>Yours</dt>
            <dd>{shown(form, name)}</dd>
            <dt>Theirs</dt>
            <dd>{shown(theirs.form, name)}</dd>
          </dl>
          <div className="both-acts">
            <Button look="quiet" onClick={() => decide(name, "mine")}>
              Keep yours
            </Button>
            <Button look="quiet" onClick={() => decide(name, "theirs")}>
              Take theirs
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}

function shown(form: ItemForm, name: FieldName): string {
  const value = form[name];
  if (name === "cut") return cutInWords(form);
  if (name === "licence") return licenceName(form.licence) || "nothing";
  if (name === "folderId") return value ? "in a folder" : "in no folder";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return (Array.isArray(value) ? value.join(", ") : String(value ?? "")) || "nothing";
}

function cutInWords({ cut: { crop, focalX, focalY } }: ItemForm): string {
  const share = (value: number) => `${Math.round(value * 100)} %`;
  const piece = crop ? `${share(crop.width)} × ${share(crop.height)} of the picture` : "the whole picture";
  return `${piece}, focal point ${share(focalX)} from the left and ${share(focalY)} from the top`;
}

import type { FormEvent } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { Options, SelectField } from "#components/ui/field.tsx";
import type { Choices } from "../list-filters.tsx";

type Props = {
  title: string;
  /** What will happen, and who is told. */
  about: string;
  label: string;
  of: Choices;
  /** What it says where it may be none of them; the answer is empty then. */
  none?: string;
  act: string;
  choose: (id: string) => void;
  onClose: () => void;
};

/** One thing for all that are selected. */
export function ChooseDialog({ title, about, label, of, none, act, choose, onClose }: Props) {
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget).get("id") ?? "");
    onClose();
    choose(id);
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{about}</p>
        <SelectField label={label} name="id">
          <Options of={of} />
          {/* Last, so that nothing is taken away by pressing Enter. */}
          {none && <option value="">{none}</option>}
        </SelectField>
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{act}</Button>
        </div>
      </form>
    </Sheet>
  );
}

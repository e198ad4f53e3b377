import { Options } from "#components/ui/field.tsx";
import type { Wish } from "./list-address.ts";
import type { Choices } from "./list-filters.tsx";

type Props = {
  label: string;
  name: keyof Wish;
  value: string | undefined;
  of: Choices;
  /** What it says when nothing is chosen. */
  none?: string;
  choose: (change: Partial<Wish>) => void;
};

/** One word of the sentence that can be another. */
export function Word({ label, name, value = "", of, none, choose }: Props) {
  return (
    <select
      aria-label={label}
      name={name}
      value={value}
      onChange={(event) => choose({ [name]: event.currentTarget.value || undefined })}
    >
      {none && <option value="">{none}</option>}
      <Options of={of} />
    </select>
  );
}

import { Options } from "#components/ui/field.tsx";

type Props<Wish> = {
  label: string;
  name: keyof Wish & string;
  value: string | undefined;
  of: { value: string; label: string }[];
  /** What it says when nothing is chosen. */
  none?: string;
  /** The sign after it, which never begins a line. */
  sign?: string;
  choose: (change: Partial<Wish>) => void;
};

/** One word of a sentence that can be another. */
export function Word<Wish>({ label, name, value = "", of, none, sign, choose }: Props<Wish>) {
  return (
    <span className="word">
      <select
        aria-label={label}
        name={name}
        value={value}
        onChange={(event) => choose({ [name]: event.currentTarget.value || undefined } as Partial<Wish>)}
      >
        {none && <option value="">{none}</option>}
        <Options of={of} />
      </select>
      {sign}
    </span>
  );
}

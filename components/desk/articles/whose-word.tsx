import { Word } from "../word.tsx";
import type { Wish } from "./list-address.ts";

type Props = { value: Wish["whose"]; choose: (change: Partial<Wish>) => void };

/** “of mine”, said where it was chosen, so that it can be taken back. */
export function WhoseWord({ value, choose }: Props) {
  if (!value) return null;
  return (
    <>
      {" "}
      <Word<Wish>
        label="Whose"
        name="whose"
        value={value}
        of={[{ value: "mine", label: "of mine" }]}
        none="of everybody"
        choose={choose}
      />
    </>
  );
}

import { type FormEvent, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { TargetField } from "#components/editor/links/target-field.tsx";
import { Button } from "#components/ui/button.tsx";
import type { LinkTarget } from "#lib/links/desk.ts";

type Props = {
  name: string;
  /** Why a story cannot stand here; undefined when it can. */
  refusal: (target: LinkTarget) => string | undefined;
  onPick: (target: LinkTarget) => void;
  onClose: () => void;
};

/** Which story shall stand in a slot: found by words of its title, taken by Enter. */
export function PinSheet({ name, refusal, onPick, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setError("Choose one of the stories that are found.");
  }

  return (
    <Sheet title={`Pin a story: ${name}`} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <TargetField
          label="Story"
          hint="Words of its title. One that is not out yet stands here as soon as it is."
          error={error}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            setError(undefined);
          }}
          onPick={onPick}
          refusal={refusal}
          wanted={({ kind }) => kind === "article"}
        />
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

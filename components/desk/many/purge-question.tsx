import type { ReactNode } from "react";
import { listed } from "#components/desk/listed.ts";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = {
  title: string;
  names: readonly string[];
  act: string;
  purge: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Before things go for good: which, and what goes with them. */
export function PurgeQuestion({ title, names, act, purge, onClose, children }: Props) {
  return (
    <Sheet title={title} onClose={onClose}>
      <p dir="auto">{listed(names)}</p>
      {children}
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button
          look="grave"
          onClick={() => {
            onClose();
            purge();
          }}
        >
          {act}
        </Button>
      </div>
    </Sheet>
  );
}

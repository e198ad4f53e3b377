import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type Props = { count: number; clear: () => void; children: ReactNode };

/** How many are selected, and what can be done with them together. */
export function ManyBar({ count, clear, children }: Props) {
  return (
    <section className="many-bar" aria-label="Selection" hidden={count === 0}>
      <p role="status">{count > 0 && `${count.toLocaleString("en")} selected`}</p>
      {children}
      <Button look="plain" onClick={clear}>
        Clear
      </Button>
    </section>
  );
}

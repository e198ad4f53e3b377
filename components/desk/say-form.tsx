import type { FormEvent, ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type Props = {
  /** The address of the list. */
  action: string;
  className?: string;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** What a list shows, as a sentence whose words can be others. A plain form until scripts are here. */
export function SayForm({ action, className, onSubmit, children }: Props) {
  return (
    <search>
      <form action={action} className={className} onSubmit={onSubmit}>
        {children}
        <noscript>
          <Button look="quiet" type="submit">
            Show
          </Button>
        </noscript>
      </form>
    </search>
  );
}

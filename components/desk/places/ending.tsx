import type { ReactNode } from "react";

type Props = {
  /** Why it cannot be deleted now; null when it can. */
  held: ReactNode;
  children: ReactNode;
};

/** The last part of a record's screen: deleting, or the reason why not. */
export function Ending({ held, children }: Props) {
  return (
    <section className="part">
      <h2>Delete</h2>
      {held ? <p>{held}</p> : children}
    </section>
  );
}

import Link from "next/link";
import type { ReactNode } from "react";

type Props = { title: string; back?: { name: string; href: string }; children?: ReactNode };

/** The head of a room: where one is, the way back, and at the end the one primary action. */
export function Top({ title, back, children }: Props) {
  return (
    <div className="top">
      <div>
        {back && (
          <Link className="back" href={back.href}>
            <span aria-hidden="true">← </span>
            {back.name}
          </Link>
        )}
        <h1>{title}</h1>
      </div>
      {children && <div className="go">{children}</div>}
    </div>
  );
}

import type { ReactNode } from "react";

type Props = { label?: string | undefined; name: string; about: string; children?: ReactNode };

/** What a list is called and is about; below it the ways within it and out of it. */
export function ListHead({ label, name, about, children }: Props) {
  return (
    <header className="list-head">
      {label && <p className="label">{label}</p>}
      <h1 className="headline">{name}</h1>
      {about && (
        <p className="standfirst">
          <bdi>{about}</bdi>
        </p>
      )}
      {children}
    </header>
  );
}

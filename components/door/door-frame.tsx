import type { ReactNode } from "react";

type Props = { site: string; title: string; lead?: ReactNode; children?: ReactNode };

/** One column: whose door it is, what to do here, and the form. */
export function DoorFrame({ site, title, lead, children }: Props) {
  return (
    <>
      <header className="door-head">
        {/* A reader page stands outside the framework's router, so this is a plain link. */}
        <a href="/">{site}</a>
      </header>
      <main className="door-main">
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
        <noscript>
          <p className="notice error">The desk needs JavaScript. Allow it for this site and load the page again.</p>
        </noscript>
      </main>
    </>
  );
}

import type { Place } from "#lib/articles/reader-shapes.ts";
import type { Words } from "./words/words.ts";

/** Home, the sections down to this page, and the page itself. */
export function Breadcrumb({ trail, here, words }: { trail: Place[]; here: string; words: Words }) {
  return (
    <nav className="crumbs" aria-label={words.breadcrumb}>
      <ol>
        <li>
          <a href="/">{words.home}</a>
        </li>
        {trail.map(({ name, path }) => (
          <li key={path}>
            <a href={`/${path}`}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page" dir="auto">
            {here}
          </span>
        </li>
      </ol>
    </nav>
  );
}

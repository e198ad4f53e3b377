import { THEMES } from "#lib/settings/look/themes.ts";
import type { Tokens } from "#lib/settings/look/tokens.ts";
import { Swatch } from "./swatch.tsx";

/** Looks to start from. Links, so that one can start without a script too. */
export function ThemePicker({ onPick }: { onPick: (tokens: Omit<Tokens, "sections">) => void }) {
  return (
    <ul className="ready-made">
      {THEMES.map(({ key, name, about, tokens }) => (
        <li key={key}>
          <a
            href={`/admin/settings/look?from=${key}`}
            onClick={(event) => {
              event.preventDefault();
              onPick(tokens);
            }}
          >
            <Swatch {...tokens} />
            <span className="away">Start from </span>
            <strong>{name}</strong>
            <small>{about}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

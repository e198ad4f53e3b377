import type { Tokens } from "#lib/settings/look/tokens.ts";

/** A look at a glance: a page by day beside one by night. Drawn, since attributes may carry no styles here. */
export function Swatch({ paper, ink, accent }: Pick<Tokens, "paper" | "ink" | "accent">) {
  return (
    <svg className="swatch" viewBox="0 0 96 48" aria-hidden="true">
      {(["light", "dark"] as const).map((theme, at) => (
        <g key={theme} transform={`translate(${at * 48})`}>
          <rect width="48" height="48" fill={paper[theme]} />
          <rect x="6" y="7" width="14" height="3" fill={accent[theme]} />
          <rect x="6" y="14" width="36" height="6" fill={ink[theme]} />
          <rect x="6" y="23" width="24" height="6" fill={ink[theme]} />
          <rect x="6" y="35" width="36" height="2" fill={ink[theme]} opacity="0.55" />
          <rect x="6" y="40" width="30" height="2" fill={ink[theme]} opacity="0.55" />
        </g>
      ))}
    </svg>
  );
}

import type { ShownRow } from "#lib/revisions/diff/html.ts";

const LABELS: Record<ShownRow["change"], string> = {
  same: "",
  added: "Added",
  removed: "Deleted",
  changed: "Changed",
  moved: "Moved",
  "was-here": "",
};

/** A block with a change, set as on the page, with what its look does not say above it. */
export function DiffRow({ row: { key, change, notes, before, html, to } }: { row: ShownRow }) {
  if (change === "was-here")
    return (
      <p className="diff-was-here" id={key} lang="en" dir="ltr">
        <span dir="auto">{notes[0]}</span> <a href={`#${to}`}>See where</a>
      </p>
    );
  const label = sentence(change, notes);
  return (
    <article className="diff-row" data-change={change} id={key} tabIndex={-1} aria-label={label}>
      <p className="diff-label" lang="en" dir="ltr" aria-hidden="true">
        {label}
      </p>
      {before !== null && <Text className="body diff-before" html={before} />}
      <Text className="body" html={html} />
    </article>
  );
}

function Text({ className, html }: { className: string; html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** “Moved up, changed · level: 2 → 3” */
function sentence(change: ShownRow["change"], notes: readonly string[]): string {
  const moved = notes.find((note) => note.startsWith("moved "));
  const others = notes.filter((note) => note !== moved);
  const first = moved
    ? `${moved[0]?.toUpperCase()}${moved.slice(1)}${change === "changed" ? ", changed" : ""}`
    : LABELS[change];
  return [first, ...others].join(" · ");
}

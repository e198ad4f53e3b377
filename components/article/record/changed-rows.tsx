import type { RecordWords } from "#components/site/words/record/record-words.ts";
import type { ShownRow } from "#lib/revisions/diff/html.ts";
import { inStretches } from "#lib/revisions/diff/stretches.ts";

type Props = { rows: readonly ShownRow[]; words: RecordWords["diff"] };

/** The text block by block; what did not change is folded away. */
export function ChangedRows({ rows, words }: Props) {
  return inStretches(rows).map((stretch) =>
    "same" in stretch ? (
      <details className="diff-same" key={stretch.key}>
        <summary>{words.unchanged}</summary>
        <Text className="body" html={stretch.same} />
      </details>
    ) : (
      <ChangedRow key={stretch.key} row={stretch} words={words} />
    ),
  );
}

function ChangedRow({ row: { key, change, before, html, to }, words }: { row: ShownRow; words: Props["words"] }) {
  if (change === "same") return null;
  if (change === "was-here")
    return (
      <p className="diff-label" id={key}>
        {words.stoodHere}. <a href={`#${to}`}>{words.seeWhere}</a>
      </p>
    );
  return (
    <div className="diff-row" data-change={change} id={key}>
      <p className="diff-label">{words[change]}</p>
      {before && <Text className="body diff-before" html={before} />}
      {html && <Text className="body" html={html} />}
    </div>
  );
}

function Text({ className, html }: { className: string; html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

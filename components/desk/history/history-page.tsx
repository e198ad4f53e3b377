import "#components/editor/editor.css";
import "./history.css";
import type { Comparison } from "#lib/revisions/comparison.ts";
import type { ListedVersion } from "#lib/revisions/desk.ts";
import type { HistoryInput } from "#lib/revisions/schema.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { titleOf } from "./in-words.ts";
import { NameVersion } from "./name-version.tsx";
import { RestoreVersion } from "./restore-version.tsx";
import { VersionList } from "./version-list.tsx";
import { WithholdVersion } from "./withhold-version.tsx";

type Props = {
  wish: HistoryInput;
  history: { versions: ListedVersion[]; after: number | null };
  comparison: Comparison;
  now: Date;
  timeZone: string;
};

/** What became of an article: its versions beside what changed between two of them. */
export function HistoryPage({ wish, history, comparison, now, timeZone }: Props) {
  const { article, shown } = comparison;
  const title = article.content.title || "Untitled";
  return (
    <div className="history">
      <header className="bar">
        <a className="bar-back" href={`/admin/articles/${article.id}`}>
          <span aria-hidden="true">←</span>
          <span className="away">Back to writing</span>
        </a>
        <h1 className="bar-title">
          History <span className="of">of “{title}”</span>
        </h1>
        <span className="bar-acts">
          <a className="btn plain" href={`/admin/activity?on=article:${article.id}`}>
            Activity
          </a>
          <NameVersion key={`name-${shown.id}`} id={article.id} version={article.version} shown={shown} />
          {article.may.publish && article.form === "article" && shown.kind === "published" && !shown.live && (
            <WithholdVersion key={`withhold-${shown.id}`} id={article.id} shown={shown} />
          )}
          {article.may.edit && shown.id !== "now" && (
            <RestoreVersion
              key={`restore-${shown.id}`}
              id={article.id}
              version={article.version}
              shown={shown}
              called={titleOf(shown)}
            />
          )}
        </span>
      </header>
      <VersionList id={article.id} wish={wish} {...history} comparison={comparison} now={now} timeZone={timeZone} />
      <ComparisonView comparison={comparison} now={now} timeZone={timeZone} />
    </div>
  );
}

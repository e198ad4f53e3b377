import { Ago, exactly, shortly } from "#components/desk/ago.tsx";
import { StateWord } from "#components/editor/state-word.tsx";
import type { DeskRow } from "#lib/articles/desk-list.ts";
import { GivenLine } from "./given-line.tsx";
import { Restore } from "./restore.tsx";

type Props = { row: DeskRow; trash: boolean; now: Date; timeZone: string };

export function ArticleRow({ row, trash, now, timeZone }: Props) {
  const { id, title, state, section, bylines, changedAt, changedBy, mayRestore, scheduled } = row;
  const about = [section ?? "No section", ...(bylines.length > 0 ? [bylines.join(", ")] : [])].join(" · ");
  return (
    <tr>
      <td className="t">
        {/* The writing screen brings its own styles and scripts: a page of its own. */}
        <a href={`/admin/articles/${id}`}>{title || "Untitled"}</a>
        <small>{about}</small>
        <GivenLine row={row} now={now} timeZone={timeZone} />
      </td>
      <td>
        <StateWord state={state} scheduled={scheduled !== null} />
        {scheduled && <small>{scheduledWords(scheduled, now, timeZone)}</small>}
      </td>
      <td className="when">
        <Ago at={changedAt} now={now} timeZone={timeZone} />
        <small>
          <span className="by">{changedBy && `by ${changedBy}`}</span>
          <span className="exact">{exactly(changedAt, timeZone)}</span>
        </small>
      </td>
      {trash && <td>{mayRestore && <Restore id={id} title={title || "Untitled"} />}</td>}
    </tr>
  );
}

/** “Comes out 3 March, 10:00” */
function scheduledWords({ act, at }: NonNullable<DeskRow["scheduled"]>, now: Date, timeZone: string): string {
  return `${act === "publish" ? "Comes out" : "Goes away"} ${shortly(at, now, timeZone)}`;
}

import { shortly } from "#components/desk/ago.tsx";
import { StateWord } from "#components/editor/state-word.tsx";
import type { DeskRow } from "#lib/articles/desk-list.ts";
import { PickRow } from "./bulk/pick.tsx";
import { ChangedCell } from "./changed-cell.tsx";
import { GivenLine } from "./given-line.tsx";
import { Purge } from "./purge.tsx";
import { Restore } from "./restore.tsx";
import { goesInWords } from "./trash-words.ts";

type Props = { row: DeskRow; trash: boolean; keepTrashDays: number | null; now: Date; timeZone: string };

export function ArticleRow({ row, trash, keepTrashDays, now, timeZone }: Props) {
  const { id, title, state, section, bylines, changedAt, changedBy, mayRestore, mayPurge, trashedAt, scheduled } = row;
  const name = title || "Untitled";
  const about = [
    ...(row.workingTitle ? [row.workingTitle] : []),
    section ?? "No section",
    ...(bylines.length > 0 ? [bylines.join(", ")] : []),
  ].join(" · ");
  return (
    <tr>
      <PickRow id={id} name={name} />
      <td className="t">
        {/* The writing screen brings its own styles and scripts: a page of its own. */}
        <a href={`/admin/articles/${id}`} dir="auto">
          {name}
        </a>
        <small>{about}</small>
        <GivenLine row={row} now={now} timeZone={timeZone} />
      </td>
      <td>
        <StateWord state={state} scheduled={scheduled !== null} />
        {scheduled && <small>{scheduledWords(scheduled, now, timeZone)}</small>}
        {trashedAt && <small>{goesInWords(trashedAt, keepTrashDays, now, timeZone)}</small>}
      </td>
      <ChangedCell at={changedAt} by={changedBy} now={now} timeZone={timeZone} />
      {trash && (
        <td className="trash-acts">
          {mayRestore && <Restore id={id} title={name} />} {mayPurge && <Purge id={id} title={name} />}
        </td>
      )}
    </tr>
  );
}

/** “Comes out 3 March, 10:00” */
function scheduledWords({ act, at }: NonNullable<DeskRow["scheduled"]>, now: Date, timeZone: string): string {
  return `${act === "publish" ? "Comes out" : "Goes away"} ${shortly(at, now, timeZone)}`;
}

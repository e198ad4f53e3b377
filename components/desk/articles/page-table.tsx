import { StateWord } from "#components/editor/state-word.tsx";
import type { DeskPage } from "#lib/pages/desk.ts";
import { ChangedCell } from "./changed-cell.tsx";
import { Purge } from "./purge.tsx";
import { Restore } from "./restore.tsx";

type Props = { pages: DeskPage[]; trash?: boolean; now: Date; timeZone: string };

/** The standing pages by their titles, with the address that readers have or will have. */
export function PageTable({ pages, trash = false, now, timeZone }: Props) {
  return (
    <table className="articles">
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col">State</th>
          <th scope="col">Changed</th>
          {trash && (
            <th scope="col">
              <span className="away">Restore or delete</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {pages.map(({ id, title, state, path, slug, changedAt, changedBy, scheduled, ...may }) => (
          <tr key={id}>
            <td className="t">
              {/* The writing screen brings its own styles and scripts: a page of its own. */}
              <a href={`/admin/articles/${id}`} dir="auto">
                {title || "Untitled"}
              </a>
              <small>{path || slug ? `/${path ?? slug}` : "No address yet"}</small>
            </td>
            <td>
              <StateWord state={state} scheduled={scheduled} />
            </td>
            <ChangedCell at={changedAt} by={changedBy} now={now} timeZone={timeZone} />
            {trash && (
              <td className="trash-acts">
                {may.mayRestore && <Restore id={id} title={title || "Untitled"} />}{" "}
                {may.mayPurge && <Purge id={id} title={title || "Untitled"} menus />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { DeskRow } from "#lib/articles/desk-list.ts";
import { ArticleRow } from "./article-row.tsx";

type Props = { rows: DeskRow[]; trash: boolean; now: Date; timeZone: string };

export function ArticleTable({ rows, trash, now, timeZone }: Props) {
  return (
    <table className="articles">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">State</th>
          <th scope="col">Changed</th>
          {trash && (
            <th scope="col">
              <span className="away">Restore</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ArticleRow key={row.id} row={row} trash={trash} now={now} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

import type { DeskRow } from "#lib/articles/desk-list.ts";
import { ArticleRow } from "./article-row.tsx";
import { PickAll } from "./bulk/pick.tsx";

type Props = { rows: DeskRow[]; trash: boolean; keepTrashDays: number | null; now: Date; timeZone: string };

export function ArticleTable({ rows, trash, ...clock }: Props) {
  return (
    <table className="articles">
      <thead>
        <tr>
          <PickAll />
          <th scope="col">Article</th>
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
        {rows.map((row) => (
          <ArticleRow key={row.id} row={row} trash={trash} {...clock} />
        ))}
      </tbody>
    </table>
  );
}

import Link from "next/link";
import { inNumbers } from "./words.ts";

export type Ranked = {
  key: string;
  name: string;
  href?: string;
  beside?: string | undefined;
  views: number;
  depth?: number;
};

type Props = { title: string; what: string; rows: Ranked[]; file: string; note?: string; nothing: string };

/** A table whose numbers are drawn beside them: the bars say nothing that the numbers do not. */
export function Ranking({ title, what, rows, file, note, nothing }: Props) {
  const most = Math.max(1, ...rows.map(({ views }) => views));
  return (
    <section className="part">
      <h2>{title}</h2>
      {note && <p>{note}</p>}
      {rows.length === 0 && <p>{nothing}</p>}
      {rows.length > 0 && (
        <>
          <table className="numbers ranked">
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th scope="col" className="count">
                  Views
                </th>
                <td className="bar-head" />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, href, beside, views, depth = 0 }) => (
                <tr key={key}>
                  <th scope="row" data-depth={Math.min(depth, 4)}>
                    {href ? <Link href={href}>{name}</Link> : name}
                    {beside && <small>{beside}</small>}
                  </th>
                  <td className="count">{inNumbers(views)}</td>
                  <td className="bar-cell">
                    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(views / most) * 100} height={1} />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <a className="file" href={file} download>
            {`${title} as a table (CSV)`}
          </a>
        </>
      )}
    </section>
  );
}

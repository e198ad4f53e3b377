import Link from "next/link";
import { counted } from "#components/desk/places/counted.ts";
import type { DeskSeries } from "#lib/series/desk.ts";

type Props = { series: (DeskSeries & { parts: number })[]; mayArrange: boolean };

export function SeriesTable({ series, mayArrange }: Props) {
  return (
    <table className="places">
      <thead>
        <tr>
          <th scope="col">Series</th>
          <th scope="col">Parts</th>
          <th scope="col">Address</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, name, slug, description, parts }) => (
          <tr key={id}>
            <td className="t">
              {mayArrange ? <Link href={`/admin/series/${id}`}>{name}</Link> : <b>{name}</b>}
              {description && <small>{description}</small>}
            </td>
            <td>{parts === 0 ? "None yet" : counted(parts, "article")}</td>
            <td className="address">/series/{slug}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

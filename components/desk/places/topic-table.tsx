import Link from "next/link";
import type { DeskTopic } from "#lib/topics/desk.ts";

export function TopicTable({ topics, mayArrange }: { topics: DeskTopic[]; mayArrange: boolean }) {
  return (
    <table className="places">
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Address</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, name, slug, description }) => (
          <tr key={id}>
            <td className="t">
              {mayArrange ? <Link href={`/admin/topics/${id}`}>{name}</Link> : <b>{name}</b>}
              {description && <small>{description}</small>}
            </td>
            <td className="address">/topics/{slug}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

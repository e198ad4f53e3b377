import Link from "next/link";
import type { UsageEnding } from "#lib/media/desk-usage.ts";
import { lastDay } from "#lib/media/usage-end.ts";
import { LIBRARY } from "./address.ts";
import { Frame } from "./frame.tsx";
import { WhereUsed } from "./use-list.tsx";

type Props = { title: string; endings: readonly UsageEnding[]; timeZone: string };

/** Things whose time is over or nearly so, with the articles that use them. */
export function EndingTable({ title, endings, timeZone }: Props) {
  if (endings.length === 0) return null;
  return (
    <section className="part">
      <h2>
        {title} ({endings.length})
      </h2>
      <table className="library-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Last day</th>
            <th scope="col">Used</th>
            <th scope="col">Terms</th>
          </tr>
        </thead>
        <tbody>
          {endings.map(({ item, ...uses }) => (
            <tr key={item.id}>
              <td className="t">
                <Link href={`${LIBRARY}/${item.id}`}>
                  <Frame item={item} sizes="4rem" />
                  <span className="media-name" dir="auto">
                    {item.fileName}
                  </span>
                </Link>
              </td>
              <td>{inWords(item.usageEndsAt as string, timeZone)}</td>
              <td className="library-articles">
                <WhereUsed {...uses} />
              </td>
              <td className="library-terms" dir="auto">
                {item.usageTerms}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inWords(endsAt: string, timeZone: string): string {
  const day = new Date(`${lastDay(new Date(endsAt), timeZone)}T12:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
}

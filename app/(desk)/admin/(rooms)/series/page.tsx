import type { Metadata } from "next";
import Link from "next/link";
import { SeriesTable } from "#components/desk/series/series-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSeriesList } from "#lib/series/desk.ts";
import { canArrange } from "#lib/series/policy.ts";

export const metadata: Metadata = { title: "Series" };

export default async function SeriesListPage() {
  const viewer = await requireViewer("/admin/series");
  const series = await deskSeriesList(viewer);
  const mayArrange = canArrange(viewer);
  return (
    <main className="work">
      <Top title="Series">
        {mayArrange && (
          <Link className="btn" href="/admin/series/new">
            New series
          </Link>
        )}
      </Top>
      {series.length > 0 ? <SeriesTable series={series} mayArrange={mayArrange} /> : <EmptyHere />}
    </main>
  );
}

function EmptyHere() {
  return (
    <div className="empty">
      <h2>No series yet.</h2>
      <p>A series is a few articles that are read in an order: each says which part it is and leads to the next.</p>
    </div>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { TopicTable } from "#components/desk/places/topic-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskTopics } from "#lib/topics/desk.ts";
import { canArrange } from "#lib/topics/policy.ts";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage() {
  const viewer = await requireViewer("/admin/topics");
  const topics = await deskTopics(viewer);
  const mayArrange = canArrange(viewer);
  return (
    <main className="work">
      <Top title="Topics">
        {mayArrange && (
          <Link className="btn" href="/admin/topics/new">
            New topic
          </Link>
        )}
      </Top>
      {topics.length > 0 ? <TopicTable topics={topics} mayArrange={mayArrange} /> : <EmptyHere />}
    </main>
  );
}

function EmptyHere() {
  return (
    <div className="empty">
      <h2>No topics yet.</h2>
      <p>A topic is a page that collects articles on one subject, whatever section they stand in.</p>
    </div>
  );
}

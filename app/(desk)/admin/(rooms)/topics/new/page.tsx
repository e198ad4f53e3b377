import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicForm } from "#components/desk/places/topic-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { canArrange } from "#lib/topics/policy.ts";

export const metadata: Metadata = { title: "New topic" };

export default async function NewTopicPage() {
  const viewer = await requireViewer("/admin/topics/new");
  if (!canArrange(viewer)) notFound();
  const { language } = await deskSite(viewer);
  return (
    <main className="work">
      <Top title="New topic" back={{ name: "Topics", href: "/admin/topics" }} />
      <TopicForm language={language} />
    </main>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { absent } from "#app/(desk)/admin/absent.ts";
import { counted } from "#components/desk/places/counted.ts";
import { DeletePlace } from "#components/desk/places/delete-place.tsx";
import { Ending } from "#components/desk/places/ending.tsx";
import { TopicForm } from "#components/desk/places/topic-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { TopicPageForm } from "#components/desk/topic/topic-page-form.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { deskTopic } from "#lib/topics/desk.ts";
import { deskTopicPage } from "#lib/topics/desk-page.ts";
import { canArrange } from "#lib/topics/policy.ts";

export const metadata: Metadata = { title: "Topic" };

type Props = { params: Promise<{ id: string }> };

export default async function TopicPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/topics/${id}`);
  if (!canArrange(viewer)) notFound();
  const [{ topic, uses }, page, { language }] = await Promise.all([
    deskTopic(viewer, id).catch(absent),
    deskTopicPage(viewer, id),
    deskSite(viewer),
  ]);
  const held = `This topic stands on ${counted(uses, "article")}. It can be deleted once it is taken off.`;
  return (
    <main className="work">
      <Top title={topic.name} back={{ name: "Topics", href: "/admin/topics" }}>
        <a href={`/topics/${topic.slug}`}>See it as readers do</a>
      </Top>
      <TopicForm key={id} topic={topic} language={language} />
      <section className="part">
        <h2>Its page</h2>
        <TopicPageForm key={`page-${id}`} id={id} page={page} />
      </section>
      <Ending held={uses > 0 && held}>
        <DeletePlace what="topic" id={id} name={topic.name} address={`/topics/${topic.slug}`} />
      </Ending>
    </main>
  );
}

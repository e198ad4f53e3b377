import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { absent } from "#app/(desk)/admin/absent.ts";
import { counted } from "#components/desk/places/counted.ts";
import { DeletePlace } from "#components/desk/places/delete-place.tsx";
import { Ending } from "#components/desk/places/ending.tsx";
import { SectionForm } from "#components/desk/places/section-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSection } from "#lib/sections/desk.ts";
import { canArrange } from "#lib/sections/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Section" };

type Props = { params: Promise<{ id: string }> };

export default async function SectionPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/sections/${id}`);
  if (!canArrange(viewer)) notFound();
  const [{ section, parents, addresses, holds }, { language }] = await Promise.all([
    deskSection(viewer, id).catch(absent),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title={section.name} back={{ name: "Sections", href: "/admin/sections" }} />
      <SectionForm key={id} section={section} parents={parents} addresses={addresses} language={language} />
      <Ending held={heldBy(id, holds)}>
        <DeletePlace what="section" id={id} name={section.name} address={`/${section.path}`} />
      </Ending>
    </main>
  );
}

function heldBy(id: string, { children, articles }: { children: number; articles: number }) {
  if (children + articles === 0) return null;
  const held = [articles > 0 && counted(articles, "article"), children > 0 && counted(children, "section")];
  return (
    <>
      A section can be deleted when it is empty. This one holds {held.filter(Boolean).join(" and ")}; drafts, the trash
      and earlier versions count too. <Link href={`/admin/articles?state=all&section=${id}`}>Show the articles</Link>
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { absent } from "#app/(desk)/admin/absent.ts";
import { DeleteSeries } from "#components/desk/series/delete-series.tsx";
import { PartsForm } from "#components/desk/series/parts-form.tsx";
import { SeriesForm } from "#components/desk/series/series-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSeries } from "#lib/series/desk.ts";
import { canArrange } from "#lib/series/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Series" };

type Props = { params: Promise<{ id: string }> };

export default async function SeriesOnePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/series/${id}`);
  if (!canArrange(viewer)) notFound();
  const [{ series, parts }, { language }] = await Promise.all([deskSeries(viewer, id).catch(absent), deskSite(viewer)]);
  return (
    <main className="work">
      <Top title={series.name} back={{ name: "Series", href: "/admin/series" }}>
        <a href={`/series/${series.slug}`}>See it as readers do</a>
      </Top>
      <PartsForm key={`parts-${id}`} id={id} parts={parts} />
      <section className="part">
        <h2>Name and address</h2>
        <SeriesForm key={id} series={series} language={language} />
      </section>
      <section className="part">
        <h2>Delete</h2>
        <DeleteSeries id={id} name={series.name} slug={series.slug} />
      </section>
    </main>
  );
}

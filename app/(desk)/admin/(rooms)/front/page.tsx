import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/editor/choices/choices.css";
import "#components/editor/links/links.css";
import "#components/editor/schedule/schedule.css";
import "#components/desk/front/front.css";
import { FrontPicker } from "#components/desk/front/front-picker.tsx";
import { FrontRoom } from "#components/desk/front/front-room.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskFront, deskFrontPlaces } from "#lib/front/desk.ts";
import { previewOfFront } from "#lib/front/preview.ts";
import { standingIn } from "#lib/front/standing.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { absent } from "../../absent.ts";

export const metadata: Metadata = { title: "Front" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FrontDesk({ searchParams }: Props) {
  const { section } = await searchParams;
  const viewer = await requireViewer("/admin/front");
  const places = await deskFrontPlaces(viewer);
  // Whoever is narrowed to sections begins with the first of theirs.
  const place = typeof section === "string" && section !== "" ? section : places[0]?.place;
  if (!place) notFound();
  const now = new Date();
  const sections = await publishedSections();
  const [front, preview, { timeZone }] = await Promise.all([
    deskFront(viewer, place),
    previewOfFront(viewer, { place, version: "draft" }, sections, now),
    deskSite(viewer),
  ]).catch(absent);
  return (
    <main className="work">
      <Top title="Front" />
      <FrontPicker places={places} chosen={place} />
      <FrontRoom key={place} standing={standingIn(preview, front.draft, now)} {...{ front, now, timeZone }} />
    </main>
  );
}

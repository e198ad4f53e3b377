import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrontPreviewPage } from "#components/desk/front/front-preview-page.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskFrontPlaces } from "#lib/front/desk.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Preview of a front" };

export default async function FrontPreview({ searchParams }: Props) {
  const { place } = await searchParams;
  const viewer = await requireViewer("/admin/front/preview");
  const places = await deskFrontPlaces(viewer);
  const shown = place === undefined ? places[0] : places.find((each) => each.place === place);
  if (!shown) notFound();
  return <FrontPreviewPage place={shown.place} name={shown.name} />;
}

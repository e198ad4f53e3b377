import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/media/media.css";
import "#components/desk/media/picture.css";
import { PictureFacts } from "#components/desk/media/picture-facts.tsx";
import { PictureForm } from "#components/desk/media/picture-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { problemOf } from "#lib/kernel/errors.ts";
import { deskPicture } from "#lib/media/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Picture" };

type Props = { params: Promise<{ id: string }> };

export default async function PicturePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/media/${id}`);
  const picture = await deskPicture(viewer, id).catch(missing);
  const { timeZone } = await deskSite(viewer);
  return (
    <>
      <Top title={picture.fileName} back={{ name: "Media", href: "/admin/media" }} />
      <PictureForm key={picture.id} picture={picture} readOnly={!picture.may.describe} />
      <PictureFacts picture={picture} timeZone={timeZone} now={new Date()} />
    </>
  );
}

function missing(error: unknown): never {
  if (problemOf(error).code === "not-found") notFound();
  throw error;
}

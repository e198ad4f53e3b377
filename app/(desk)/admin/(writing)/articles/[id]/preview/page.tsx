import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewPage } from "#components/desk/preview/preview-page.tsx";
import { deskArticle } from "#lib/articles/desk.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPreviews } from "#lib/previews/desk.ts";
import { deskReview } from "#lib/review/desk-review.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Preview" };

export default async function ArticlePreview({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/articles/${id}/preview`);
  const article = await deskArticle(viewer, id).catch(missing);
  const now = new Date();
  const [links, { timeZone }, { may, here }] = await Promise.all([
    deskPreviews(viewer, id, now),
    deskSite(viewer),
    deskReview(viewer, id),
  ]);
  const approves = may.approve ? here : null;
  return <PreviewPage article={article} links={links} now={now} timeZone={timeZone} approves={approves} />;
}

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}

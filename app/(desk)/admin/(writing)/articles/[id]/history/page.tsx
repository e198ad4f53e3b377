import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/desk/history/history-page.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskComparison } from "#lib/revisions/comparison.ts";
import { deskHistory } from "#lib/revisions/desk.ts";
import { HistoryInput } from "#lib/revisions/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "History" };

export default async function ArticleHistory({ params, searchParams }: Props) {
  const { id } = await params;
  const wish = HistoryInput.parse(await searchParams);
  const viewer = await requireViewer(`/admin/articles/${id}/history`);
  const comparison = await deskComparison(viewer, id, wish).catch(missing);
  const [history, { timeZone }] = await Promise.all([deskHistory(viewer, comparison.article, wish), deskSite(viewer)]);
  return <HistoryPage wish={wish} history={history} comparison={comparison} now={new Date()} timeZone={timeZone} />;
}

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}

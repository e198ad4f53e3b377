import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/readership/readership.css";
import { readershipAddress } from "#components/desk/readership/address.ts";
import { OfArticle } from "#components/desk/readership/of-article.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskArticleReadership } from "#lib/readership/desk.ts";
import { ReadershipInput } from "#lib/readership/schema.ts";

export const metadata: Metadata = { title: "Readership of an article" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ArticleReadershipPage({ params, searchParams }: Props) {
  const [{ id }, { period }] = [await params, ReadershipInput.parse(await searchParams)];
  const viewer = await requireViewer(readershipAddress({ period, article: id }));
  const numbers = await deskArticleReadership(viewer, id, period, new Date()).catch(absent);
  return (
    <main className="work">
      <Top title="How often it was read" back={{ name: "Readership", href: readershipAddress({ period }) }} />
      <OfArticle period={period} numbers={numbers} />
    </main>
  );
}

/** Only what is not there becomes a 404; an outage stays an outage. */
function absent(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "not-found") notFound();
  throw error;
}

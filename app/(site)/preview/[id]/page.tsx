import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { draftPreview } from "#lib/articles/preview.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { BlockStyles } from "../../block-styles.tsx";
import { readSections, readSite } from "../../reads.ts";
import "../preview.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readPreview((await params).id);
  return { title: `Preview: ${article.title}`, robots: { index: false } };
}

/** The page that readers will see, made by the same components from the draft. */
export default async function Preview({ params }: Props) {
  const { id } = await params;
  const [article, site, sections] = await Promise.all([readPreview(id), readSite(), readSections()]);
  const banner = (
    <aside className="preview-banner" lang="en" dir="ltr">
      <p>Preview of the saved draft. Readers do not see this.</p>
      <a href={`/admin/articles/${id}`} target="_top">
        Go on writing
      </a>
    </aside>
  );
  return (
    <SiteFrame {...{ site, sections, banner }} current={article.trail[0]?.path} within={article.trail.at(-1)?.path}>
      <BlockStyles article={article} />
      <ArticlePage article={article} site={site} />
    </SiteFrame>
  );
}

const readPreview = cache(async (id: string) => {
  const viewer = await requireViewer(`/preview/${id}`);
  return draftPreview(viewer, id, await readSections(), new Date()).catch(missing);
});

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}

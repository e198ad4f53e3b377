import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticlePage } from "#components/article/article-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { longMoment } from "#components/site/when.ts";
import { previewWith } from "#lib/previews/outside.ts";
import { BlockStyles } from "../../../block-styles.tsx";
import { readSections, readSite } from "../../../reads.ts";
import "../../preview.css";

type Props = { params: Promise<{ secret: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await readPreview((await params).secret);
  return { title: `Preview: ${article.title}`, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** The saved draft for somebody without an account, who holds a link to it. Shows no way into the desk. */
export default async function OutsidePreview({ params }: Props) {
  const { secret } = await params;
  const [preview, site, sections] = await Promise.all([readPreview(secret), readSite(), readSections()]);
  const { article, note, expiresAt } = preview;
  const banner = (
    <aside className="preview-banner" lang="en" dir="ltr">
      <p>
        Preview for <bdi>{note}</bdi>, not published. Ends on {longMoment(expiresAt, { ...site, language: "en-GB" })}.
      </p>
    </aside>
  );
  return (
    <SiteFrame {...{ site, sections, banner }} current={article.trail[0]?.path} within={article.trail.at(-1)?.path}>
      <BlockStyles article={article} />
      <ArticlePage article={article} site={site} />
    </SiteFrame>
  );
}

const readPreview = cache(
  async (secret: string) => (await previewWith(secret, await readSections(), new Date())) ?? notFound(),
);

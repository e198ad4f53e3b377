import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "#components/article/article-page.tsx";
import { FrontPage } from "#components/site/front-page.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { publishedList } from "#lib/articles/published-lists.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { publishedFrontPage, publishedSectionFront } from "#lib/front/published.ts";
import { trailTo } from "#lib/sections/tree.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { rootLanguage } from "#lib/translations/alternates.ts";
import { BlockStyles } from "../../../../(site)/block-styles.tsx";
import { readArticle, readSections, readSite } from "../../../../(site)/reads.ts";
import "../../../../(site)/preview/preview.css";

type Props = { params: Promise<{ page: string }> };

export const metadata: Metadata = { title: "Preview of a look", robots: { index: false } };

/** Real pages for the settings to try a look on: `front`, the `article` that leads it, its `section`, or a section by its id. */
export default async function LookPreview({ params }: Props) {
  const { page } = await params;
  const viewer = await requireViewer(`/preview/look/${page}`);
  if (!canChangeSettings(viewer)) notFound();
  const [read, sections] = await Promise.all([readSite(), readSections()]);
  // Sections say which they are, whether they have colours yet or not.
  const site = { ...read, look: { ...read.look, sections: read.look?.sections ?? {} } };
  const front = await publishedFrontPage(sections, new Date(), rootLanguage(site));
  const article = page === "article" && front.lead ? await readArticle(front.lead.path) : null;
  const path = page === "section" ? front.lead?.section?.path : undefined;
  const section = sections.find((each) => (page === "section" ? each.path === path : each.id === page));
  if (!["front", "article", "section"].includes(page) && !section) notFound();
  const within = article?.trail.at(-1)?.path ?? section?.path;
  const current = article?.trail[0]?.path ?? (section && trailTo(sections, section.id)[0]?.path);
  const list = section && (await publishedList({ type: "section", id: section.id }, {}, sections));
  const above = section && list && (await publishedSectionFront(section, list, sections, new Date()));
  return (
    <SiteFrame {...{ site, sections, current, within }}>
      {article ? (
        <>
          <BlockStyles article={article} />
          <ArticlePage article={article} site={site} />
        </>
      ) : section && list ? (
        <SectionPage
          {...{ section, sections, site }}
          list={above?.list ?? list}
          top={above?.top ?? null}
          turned={false}
        />
      ) : (
        <FrontPage front={front} site={site} />
      )}
    </SiteFrame>
  );
}

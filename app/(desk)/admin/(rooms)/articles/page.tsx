import type { Metadata } from "next";
import { ArticleTable } from "#components/desk/articles/article-table.tsx";
import { EmptyList } from "#components/desk/articles/empty-list.tsx";
import { addressOf } from "#components/desk/articles/list-address.ts";
import { ListFilters } from "#components/desk/articles/list-filters.tsx";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { TurnPage } from "#components/desk/articles/turn-page.tsx";
import { indented } from "#components/desk/places/indented.ts";
import { Top } from "#components/desk/shell/top.tsx";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { seesAll } from "#lib/articles/policy.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const wish = ListInput.parse(await searchParams);
  const viewer = await requireViewer(addressOf(wish));
  const [{ rows, after }, sections, authors, { timeZone }] = await Promise.all([
    deskArticles(viewer, wish),
    deskSections(viewer),
    deskAuthors(viewer),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title="Articles">
        <NewArticle />
      </Top>
      <ListFilters
        wish={wish}
        sections={sections.map(({ id, name, depth }) => ({ value: id, label: indented({ name, depth }) }))}
        authors={authors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {rows.length > 0 ? (
        <ArticleTable rows={rows} trash={wish.state === "trashed"} now={new Date()} timeZone={timeZone} />
      ) : (
        <EmptyList wish={wish} all={seesAll(viewer)} />
      )}
      <TurnPage wish={wish} after={after} />
    </main>
  );
}

import type { Metadata } from "next";
import { ArticleTable } from "#components/desk/articles/article-table.tsx";
import { EmptyList } from "#components/desk/articles/empty-list.tsx";
import { addressOf } from "#components/desk/articles/list-address.ts";
import { ListFilters } from "#components/desk/articles/list-filters.tsx";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { TurnPage } from "#components/desk/articles/turn-page.tsx";
import { PlanStory } from "#components/desk/plan/plan-story.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { seesAll } from "#lib/articles/policy.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import { stagesForBoard } from "#lib/plan/stages-for-board.ts";
import { storyChoices } from "../../story-choices.ts";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const wish = ListInput.parse(await searchParams);
  const viewer = await requireViewer(addressOf(wish));
  const [{ rows, after }, authors, choices, stages] = await Promise.all([
    deskArticles(viewer, wish),
    deskAuthors(viewer),
    storyChoices(viewer),
    stagesForBoard(),
  ]);
  return (
    <main className="work">
      <Top title="Articles">
        <PlanStory {...choices} />
        <NewArticle />
      </Top>
      <ListFilters
        wish={wish}
        sections={choices.sections}
        authors={authors.map(({ id, name }) => ({ value: id, label: name }))}
        colleagues={choices.colleagues ?? []}
        stages={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {rows.length > 0 ? (
        <ArticleTable rows={rows} trash={wish.state === "trashed"} now={new Date()} timeZone={choices.timeZone} />
      ) : (
        <EmptyList wish={wish} all={seesAll(viewer)} />
      )}
      <TurnPage wish={wish} after={after} />
    </main>
  );
}

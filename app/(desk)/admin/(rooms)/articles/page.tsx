import type { Metadata } from "next";
import { ArticleTable } from "#components/desk/articles/article-table.tsx";
import { Choosing } from "#components/desk/articles/bulk/choosing.tsx";
import { EmptyList } from "#components/desk/articles/empty-list.tsx";
import { addressOf } from "#components/desk/articles/list-address.ts";
import { ListFilters } from "#components/desk/articles/list-filters.tsx";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { TurnPage } from "#components/desk/articles/turn-page.tsx";
import { ViewsRow } from "#components/desk/articles/views/views-row.tsx";
import { PlanStory } from "#components/desk/plan/plan-story.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { seesAll } from "#lib/articles/policy.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import { stagesForBoard } from "#lib/plan/stages-for-board.ts";
import { deskTrashDays } from "#lib/settings/desk-trash.ts";
import { deskTopics } from "#lib/topics/desk.ts";
import { deskViews } from "#lib/views/desk.ts";
import { canShare } from "#lib/views/policy.ts";
import { storyChoices } from "../../story-choices.ts";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const wish = ListInput.parse(await searchParams);
  const viewer = await requireViewer(addressOf(wish));
  const [{ rows, after }, authors, choices, stages, views, topics, keepTrashDays] = await Promise.all([
    deskArticles(viewer, wish),
    deskAuthors(viewer),
    storyChoices(viewer),
    stagesForBoard(),
    deskViews(viewer),
    deskTopics(viewer),
    deskTrashDays(viewer),
  ]);
  const trash = wish.state === "trashed";
  return (
    <main className="work">
      <Top title="Articles">
        <PlanStory {...choices} />
        <NewArticle />
      </Top>
      <ViewsRow wish={wish} views={views} mayShare={canShare(viewer)} />
      <ListFilters
        wish={wish}
        sections={choices.sections}
        authors={authors.map(({ id, name }) => ({ value: id, label: name }))}
        colleagues={choices.colleagues ?? []}
        stages={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choosing
        key={addressOf(wish)}
        items={rows.map(({ id, title }) => ({ id, name: title || "Untitled" }))}
        trash={trash}
        choices={{ ...choices, topics: topics.map(({ id, name }) => ({ value: id, label: name })) }}
      >
        {rows.length > 0 ? (
          <ArticleTable
            rows={rows}
            trash={trash}
            keepTrashDays={keepTrashDays}
            now={new Date()}
            timeZone={choices.timeZone}
          />
        ) : (
          <EmptyList wish={wish} all={seesAll(viewer)} />
        )}
      </Choosing>
      <TurnPage wish={wish} after={after} />
    </main>
  );
}

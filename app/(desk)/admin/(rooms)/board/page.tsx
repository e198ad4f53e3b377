import type { Metadata } from "next";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { Board } from "#components/desk/board/board.tsx";
import { boardAddress } from "#components/desk/board/board-address.ts";
import { BoardFilters } from "#components/desk/board/board-filters.tsx";
import { PlanStory } from "#components/desk/plan/plan-story.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskBoard } from "#lib/plan/desk-board.ts";
import { BoardInput } from "#lib/plan/schema.ts";
import { storyChoices } from "../../story-choices.ts";

export const metadata: Metadata = { title: "Board" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Props) {
  const wish = BoardInput.parse(await searchParams);
  const viewer = await requireViewer(boardAddress(wish));
  const now = new Date();
  const choices = await storyChoices(viewer);
  const columns = await deskBoard(viewer, wish, now, choices.timeZone);
  return (
    <main className="work">
      <Top title="Board">
        <PlanStory {...choices} />
        <NewArticle />
      </Top>
      <BoardFilters wish={wish} sections={choices.sections} colleagues={choices.colleagues ?? []} />
      <Board columns={columns} wish={wish} now={now} timeZone={choices.timeZone} />
      <p className="board-help">
        The board holds drafts, changes that are not out yet, and what is set to come out. A story moves on when it is
        submitted or approved: open it to do so.
      </p>
    </main>
  );
}

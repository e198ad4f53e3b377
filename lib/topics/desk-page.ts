import { db } from "#db/client.ts";
import type { Involved, KeyFact, TopicMoment } from "#db/schema/topics.ts";
import { pickedBy } from "#lib/articles/picks.ts";
import { readStored } from "#lib/content/migrations.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskPick, deskPicks } from "#lib/links/desk-picks.ts";
import { writtenIntroduction } from "./introduction.ts";
import { guideOf, pageOf, standOf } from "./page-rows.ts";

/** As the form has it: the introduction as it is written in a field. `seen` names it as it stands now. */
export type DeskTopicPage = {
  introduction: string;
  facts: KeyFact[];
  timeline: TopicMoment[];
  involved: Involved[];
  guide: DeskPick[];
  seen: string;
};

/** What stands on the page of a topic. Every member of staff may see it: it is public. */
export async function deskTopicPage(viewer: Viewer, id: string): Promise<DeskTopicPage> {
  const [page, guide] = await Promise.all([pageOf(db(), id), pickedBy(db(), guideOf(id))]);
  const { introduction = null, introductionVersion = 1, facts = [], timeline = [], involved = [] } = page ?? {};
  return {
    introduction: introduction ? writtenIntroduction(readStored(introduction, introductionVersion)) : "",
    ...{ facts, timeline, involved },
    guide: await deskPicks(viewer, guide),
    seen: standOf(page, guide),
  };
}

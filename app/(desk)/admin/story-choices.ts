import { indented } from "#components/desk/places/indented.ts";
import type { StoryChoices } from "#components/desk/plan/plan-story.tsx";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskColleagues } from "#lib/plan/desk.ts";
import { mayAssignSome } from "#lib/plan/policy.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

/** What the form for a new story offers. */
export async function storyChoices(viewer: Viewer): Promise<StoryChoices> {
  const [sections, colleagues, { timeZone }] = await Promise.all([
    deskSections(viewer),
    deskColleagues(viewer),
    deskSite(viewer),
  ]);
  return {
    sections: sections.map(({ id, name, depth }) => ({ value: id, label: indented({ name, depth }) })),
    colleagues: mayAssignSome(viewer) ? colleagues : null,
    timeZone,
  };
}

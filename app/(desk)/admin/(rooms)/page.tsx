import type { Metadata } from "next";
import { addressOf } from "#components/desk/articles/list-address.ts";
import { NewArticle } from "#components/desk/articles/new-article.tsx";
import { PlanStory } from "#components/desk/plan/plan-story.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { WaitingReviews } from "#components/desk/work/waiting-reviews.tsx";
import { WorkPart } from "#components/desk/work/work-part.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskWork } from "#lib/plan/desk-work.ts";
import { mayAssignSome } from "#lib/plan/policy.ts";
import { waitingFor } from "#lib/review/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { storyChoices } from "../story-choices.ts";

export const metadata: Metadata = { title: "My work" };

/** The first screen of the desk: what waits for whoever opens it. */
export default async function WorkPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const { timeZone } = await deskSite(viewer);
  const [work, reviews, choices] = await Promise.all([
    deskWork(viewer, now, timeZone),
    waitingFor(viewer),
    storyChoices(viewer),
  ]);
  const shared = { now, timeZone };
  return (
    <main className="work">
      <Top title="My work">
        <PlanStory {...choices} />
        <NewArticle />
      </Top>
      <WorkPart
        {...shared}
        title="Waits for me"
        part={work.waits}
        none={
          mayAssignSome(viewer)
            ? "Nothing waits for you. Plan a story and give it to somebody, or begin one."
            : "Nothing waits for you. Pitch a story, or begin one: an editor can give you more."
        }
        all={{ says: "All that was given to me", href: addressOf({ assignee: "me" }) }}
      />
      {reviews.length > 0 && (
        <section className="work-part" aria-labelledby="to-review">
          <h2 id="to-review">Waits for my review</h2>
          <WaitingReviews rows={reviews} now={now} timeZone={timeZone} />
        </section>
      )}
      <WorkPart
        {...shared}
        title="Late"
        part={work.late}
        all={{ says: "All that is late", href: addressOf({ due: "late" }) }}
      />
      <WorkPart
        {...shared}
        title="Comes out today"
        part={work.today}
        none="Nothing is set or planned to come out today."
        all={{ says: "All that is scheduled", href: addressOf({ state: "scheduled" }) }}
      />
      <WorkPart
        {...shared}
        title="My drafts"
        about="Those that you began or wrote in last, and that nobody was given."
        part={work.drafts}
        all={{ says: "All drafts", href: addressOf({ state: "draft" }) }}
      />
      <p className="zone-note">Days and times are those of the site: {timeZone.replaceAll("_", " ")}.</p>
    </main>
  );
}

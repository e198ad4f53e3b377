import { useState } from "react";
import { StoryPicks } from "#components/desk/picks/story-picks.tsx";
import type { DeskOnward } from "#lib/articles/desk-onward.ts";
import { isLive } from "#lib/articles/lifecycle.ts";
import { MOST_RELATED } from "#lib/articles/related-limits.ts";
import type { Desk } from "../use-desk.ts";
import { useRelating } from "./use-relating.ts";

/** Where the article leads: stories chosen by hand, and its series. Saves by itself; the text has no part in it. */
export function OnwardPanel({ id, desk, onward }: { id: string; desk: Desk; onward: DeskOnward }) {
  const [related, setRelated] = useState(onward.related);
  const relating = useRelating(
    id,
    onward.related.map((pick) => pick.id),
  );
  const { series, mayArrange } = onward;
  const live = isLive(desk.state);
  // As canRelate in lib/articles/policy.ts has it, of where the article stands by now.
  const mayRelate = live ? desk.may.publish : desk.may.edit;
  if (desk.form === "page") return null;
  return (
    <section className="onward-panel" aria-label="Leads on to">
      <h2>Leads on to</h2>
      {mayRelate ? (
        <StoryPicks
          legend="Related stories"
          hint="They stand first at the end of the article; others on the same topics follow by themselves."
          add="Add a related story"
          picks={related}
          limit={MOST_RELATED}
          but={id}
          errorAt={relating.errorAt}
          onChange={(next) => {
            setRelated(next);
            relating.save(next.map((pick) => pick.id));
          }}
        />
      ) : (
        related.length > 0 && (
          <ul>
            {related.map((pick) => (
              <li key={pick.id} dir="auto">
                {pick.title}
              </li>
            ))}
          </ul>
        )
      )}
      {relating.said && (
        <p className="onward-said" role={relating.failed ? "alert" : "status"}>
          {relating.said}
        </p>
      )}
      {series && (
        <p>
          A part of the series{" "}
          {mayArrange ? <a href={`/admin/series/${series.id}`}>“{series.name}”</a> : <>“{series.name}”</>}.
        </p>
      )}
    </section>
  );
}

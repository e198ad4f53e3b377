import type { Metadata } from "next";
import "#components/desk/articles/list.css";
import { Top } from "#components/desk/shell/top.tsx";
import { WaitingReviews } from "#components/desk/work/waiting-reviews.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { waitingFor } from "#lib/review/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Review" };

/** What waits for the viewer. Whoever approves nothing is shown an empty list: there is nothing secret about that. */
export default async function ReviewPage() {
  const viewer = await requireViewer("/admin/review");
  const [rows, { timeZone }] = await Promise.all([waitingFor(viewer), deskSite(viewer)]);
  return (
    <main className="work">
      <Top title="Review" />
      {rows.length > 0 ? (
        <WaitingReviews rows={rows} now={new Date()} timeZone={timeZone} />
      ) : (
        <div className="empty">
          <h2>Nothing waits for you.</h2>
          <p>
            Stories that were submitted to a stage in which you approve stand here until somebody has approved them, or
            asked for changes. So do stories that were changed after their approval.
          </p>
          <p>
            A story is submitted in the editor, under “Review” beside the text. Which stages there are is set in the
            settings.
          </p>
        </div>
      )}
    </main>
  );
}

import type { Metadata } from "next";
import { EndingTable } from "#components/desk/media/library/ending-table.tsx";
import "#components/desk/media/media.css";
import "#components/desk/media/library/library.css";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { usageEndings } from "#lib/media/desk-usage.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Usage that ends" };

export default async function UsagePage() {
  const viewer = await requireViewer("/admin/media/usage");
  const now = new Date();
  const [endings, { timeZone }] = await Promise.all([usageEndings(viewer, now), deskSite(viewer)]);
  const [ended, soon] = [endings.filter((each) => each.ended), endings.filter((each) => !each.ended)];
  return (
    <>
      <Top title="Usage that ends" back={{ name: "Media", href: "/admin/media" }} />
      <p className="lead">
        What is in use although it may no longer be used, and what ends within thirty days. Take it out of the article,
        choose another logo, replace it, or write a later day once it has been prolonged.
      </p>
      {endings.length === 0 && (
        <div className="empty">
          <h2>Nothing that is in use ends soon.</h2>
          <p>The last day of use is a field of every picture and file; it is looked after from there.</p>
        </div>
      )}
      <EndingTable title="Ended" endings={ended} timeZone={timeZone} />
      <EndingTable title="Ends within 30 days" endings={soon} timeZone={timeZone} />
    </>
  );
}

import type { Metadata } from "next";
import { NewPage } from "#components/desk/articles/new-page.tsx";
import { PageTable } from "#components/desk/articles/page-table.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPages } from "#lib/pages/desk.ts";
import { canBeginPage } from "#lib/pages/policy.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Pages" };

export default async function PagesPage() {
  const viewer = await requireViewer("/admin/pages");
  const [pages, { timeZone }] = await Promise.all([deskPages(viewer), deskSite(viewer)]);
  const trashed = pages.filter(({ state }) => state === "trashed");
  const open = pages.filter(({ state }) => state !== "trashed");
  const shared = { now: new Date(), timeZone };
  const mayBegin = canBeginPage(viewer);
  return (
    <main className="work">
      <Top title="Pages">{mayBegin && <NewPage />}</Top>
      {open.length > 0 ? <PageTable pages={open} {...shared} /> : <EmptyHere mayBegin={mayBegin} />}
      {trashed.length > 0 && (
        <section className="part">
          <h2>In the trash</h2>
          <PageTable pages={trashed} trash {...shared} />
        </section>
      )}
    </main>
  );
}

function EmptyHere({ mayBegin }: { mayBegin: boolean }) {
  return (
    <div className="empty">
      <h2>No pages here yet.</h2>
      <p>
        Pages are what always stands on the site: About, Contact, how mistakes are corrected. They are written and
        published as articles are, and are in no list of news.
      </p>
      <p>
        {mayBegin
          ? "“New page” offers outlines to begin with."
          : "Whoever looks after the site begins them. Those that are given to you are listed here."}
      </p>
    </div>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import "#components/desk/articles/list.css";
import { MarkRead, NoticeList } from "#components/desk/notices/notice-list.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskNotices, unreadNotices } from "#lib/notices/desk.ts";
import { ListInput } from "#lib/notices/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Notices" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: Props) {
  const wish = ListInput.parse(await searchParams);
  const viewer = await requireViewer("/admin/notices");
  const [{ notices, after }, unread, { timeZone }] = await Promise.all([
    deskNotices(viewer, wish.after),
    unreadNotices(viewer),
    deskSite(viewer),
  ]);
  return (
    <main className="work">
      <Top title="Notices">
        <Link className="btn plain" href="/admin/notices/wishes">
          What you are told
        </Link>
        {unread > 0 && (
          <MarkRead input={{ all: true }} look="quiet">
            Mark all as read
          </MarkRead>
        )}
      </Top>
      {notices.length > 0 ? (
        <NoticeList notices={notices} now={new Date()} timeZone={timeZone} />
      ) : (
        <div className="empty">
          <h2>{wish.after ? "Nothing older" : "Nothing to tell you yet"}</h2>
          <p>
            When somebody gives you a story, asks you to look at one, or mentions you in a comment, it appears here, and
            comes by mail if you do not read it within some minutes.
          </p>
        </div>
      )}
      {(wish.after || after) && (
        <nav className="turn" aria-label="Pages of the list">
          {wish.after && <Link href="/admin/notices">Back to the newest</Link>}
          {after && (
            <Link rel="next" href={`/admin/notices?after=${after}`}>
              Older
            </Link>
          )}
        </nav>
      )}
    </main>
  );
}

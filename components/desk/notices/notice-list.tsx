"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { exactly } from "#components/desk/ago.tsx";
import { useSay } from "#components/desk/shell/say.tsx";
import { Button } from "#components/ui/button.tsx";
import { markRead } from "#lib/notices/actions.ts";
import type { DeskNotice } from "#lib/notices/desk.ts";
import "./notices.css";

/** What somebody was told, newest first, under the day in the site's time zone. */
export function NoticeList({ notices, now, timeZone }: { notices: DeskNotice[]; now: Date; timeZone: string }) {
  const days = Map.groupBy(notices, ({ at }) => dayName(at, timeZone));
  const today = dayName(now, timeZone);
  return [...days].map(([day, ofTheDay]) => (
    <section className="notices-day" key={day}>
      <h2>{day === today ? "Today" : day}</h2>
      <ol>
        {ofTheDay.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  ));
}

function NoticeLine({ notice, timeZone }: { notice: DeskNotice; timeZone: string }) {
  const { id, at, unread, href, before, title, after, quote } = notice;
  return (
    <li className="notice-line" data-unread={unread}>
      <time dateTime={at.toISOString()} title={exactly(at, timeZone)}>
        {new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(at)}
      </time>
      <div>
        <p className="notice-said">
          {before}
          {/* The editor is a page of its own: it is loaded whole, with what was said last. */}
          <a href={href}>{title}</a>
          {after} {unread && <span className="notice-unread">Unread</span>}
        </p>
        {quote && (
          <p className="notice-words" dir="auto">
            {quote}
          </p>
        )}
      </div>
      {unread && <MarkRead input={{ ids: [id] }}>Mark as read</MarkRead>}
    </li>
  );
}

type MarkProps = { input: Parameters<typeof markRead>[0]; look?: "quiet" | "plain"; children: string };

/** What is marked by mistake is still there. */
export function MarkRead({ input, look = "plain", children }: MarkProps) {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    const reply = await markRead(input).catch(() => null);
    setBusy(false);
    say(reply?.ok ? "Marked as read." : (reply?.message ?? "The server did not answer. Try again in a moment."));
    if (reply?.ok) router.refresh();
  }
  return (
    <Button look={look} busy={busy} onClick={() => void go()}>
      {children}
    </Button>
  );
}

function dayName(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone }).format(at);
}

"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { endFeed } from "#lib/calendar/actions.ts";

export type FeedLine = { id: string; about: string; made: string; read: string };

/** One's own addresses of the calendar, and the end of each. */
export function FeedList({ feeds }: { feeds: FeedLine[] }) {
  const router = useRouter();
  if (feeds.length === 0) return null;
  return (
    <table className="cal-feeds">
      <thead>
        <tr>
          <th scope="col">Shows</th>
          <th scope="col">Made</th>
          <th scope="col">Last read</th>
          <th scope="col">
            <span className="away">End</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {feeds.map(({ id, about, made, read }) => (
          <tr key={id} data-feed={id}>
            <td className="t">{about}</td>
            <td>{made}</td>
            <td>{read}</td>
            <td>
              <Ask
                open={
                  <>
                    End
                    <span className="away">
                      {" "}
                      the address for {about}, made {made}
                    </span>
                  </>
                }
                title="End this address?"
                act="End it"
                look="grave"
                run={() => endFeed(id)}
                onDone={() => {
                  document.getElementById("subscribe")?.focus();
                  router.refresh();
                }}
              >
                <p>
                  Calendar programs that read it find nothing there any more. This cannot be undone; make a new one
                  instead.
                </p>
              </Ask>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

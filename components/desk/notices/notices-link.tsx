"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import "./notices.css";

/** In the side of the desk: whether there is something that one has not read. `unread` is counted up to a hundred. */
export function NoticesLink({ unread, most }: { unread: number; most: number }) {
  const path = usePathname();
  const here = path === "/admin/notices" ? "page" : path.startsWith("/admin/notices/") ? "true" : undefined;
  return (
    <Link className="notices-link" href="/admin/notices" aria-current={here}>
      Notices
      {unread > 0 && (
        <span className="notices-count">
          {unread < most ? unread : `${most - 1}+`}
          <span className="away"> unread</span>
        </span>
      )}
    </Link>
  );
}

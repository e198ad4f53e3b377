"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Room } from "#components/desk/shell/rooms.ts";

/** The way between screens that belong together, such as those of the settings. On a phone they are a row that scrolls. */
export function SettingNav({ rooms, label = "Settings" }: { rooms: Room[]; label?: string }) {
  const path = usePathname();
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (path) here.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <nav className="setting-nav" aria-label={label}>
      {rooms.map(({ name, href }) => {
        const current = path === href;
        return (
          <Link key={href} href={href} ref={current ? here : undefined} aria-current={current ? "page" : undefined}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

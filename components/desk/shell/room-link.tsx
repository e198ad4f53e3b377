"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import type { Room } from "./rooms.ts";

/** Knows the room one is in, also from the screens below it. */
export function RoomLink({ name, href, children }: Room & { children?: ReactNode }) {
  const link = useRef<HTMLAnchorElement>(null);
  const path = usePathname();
  // Every room lies below the first screen.
  const within = href !== "/admin" && path.startsWith(`${href}/`);
  const here = path === href ? "page" : within ? "true" : undefined;

  // On a phone the rooms are a row that scrolls.
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);

  return (
    <Link ref={link} href={href} aria-current={here}>
      {name}
      {children}
    </Link>
  );
}

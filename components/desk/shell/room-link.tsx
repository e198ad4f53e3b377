"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Room } from "./rooms.ts";

/** Knows the room one is in, also from the screens below it. */
export function RoomLink({ name, href }: Room) {
  const path = usePathname();
  const here = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} aria-current={here}>
      {name}
    </Link>
  );
}

"use client";

import { startTransition } from "react";
import { newArticle } from "#lib/articles/actions.ts";
import { SHOW_SHORTCUTS } from "../keys/shortcut.ts";
import type { Room } from "../shell/rooms.ts";
import type { Act } from "./acts.ts";
import { Palette } from "./palette.tsx";

/** The palette with what can be done from everywhere. */
export function DeskPalette({ rooms }: { rooms: readonly Room[] }) {
  const everywhere: Act[] = [
    { name: "New article", words: "write begin create draft", wait: beginArticle },
    ...rooms,
    { name: "Account", words: "password sign out me profile", href: "/admin/account" },
    {
      name: "Show the keys",
      words: "shortcuts keyboard help",
      keys: "?",
      run: () => window.dispatchEvent(new CustomEvent(SHOW_SHORTCUTS)),
    },
    { name: "View site", words: "front page readers", href: "/" },
  ];
  return <Palette rooms={everywhere} />;
}

/** Goes to the new article by itself; answers what was wrong when there is none. */
function beginArticle(): Promise<string> {
  return new Promise((resolve) =>
    startTransition(async () => {
      const reply = await newArticle().catch(() => ({ ok: false, message: "The server did not answer." }) as const);
      if (!reply.ok) resolve(reply.message);
    }),
  );
}

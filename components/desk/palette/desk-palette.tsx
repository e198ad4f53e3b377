"use client";

import { startTransition } from "react";
import { newArticle } from "#lib/articles/actions.ts";
import { SHOW_SHORTCUTS } from "../keys/shortcut.ts";
import type { Act } from "./acts.ts";
import { LIST_VIEWS } from "./list-views.ts";
import { Palette } from "./palette.tsx";

/** The palette with what can be done from everywhere. */
export function DeskPalette({ rooms }: { rooms: readonly Act[] }) {
  const everywhere: Act[] = [
    { name: "New article", words: "write begin create draft", wait: beginArticle },
    ...rooms,
    ...LIBRARY_VIEWS,
    ...LIST_VIEWS,
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

/** What a photo desk looks through, from wherever one is. */
const LIBRARY_VIEWS: Act[] = [
  ["Pictures without alt text", "missing alternative accessibility media", "withoutAlt=1"],
  ["Pictures without credit", "missing photographer media", "kind=picture&withoutCredit=1"],
  ["Pictures that nothing uses", "unused media", "kind=picture&unused=1"],
  ["Trash of the library", "deleted media bin", "trashed=1"],
].map(([name = "", words = "", query]) => ({ name, words, href: `/admin/media?${query}`, onlyAsked: true }));

/** Goes to the new article by itself; answers what was wrong when there is none. */
function beginArticle(): Promise<string> {
  return new Promise((resolve) =>
    startTransition(async () => {
      const reply = await newArticle().catch(() => ({ ok: false, message: "The server did not answer." }) as const);
      if (!reply.ok) resolve(reply.message);
    }),
  );
}

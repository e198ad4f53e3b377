import { db } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import type { MenuEntry } from "#db/schema/site.ts";
import { site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { deskPages } from "#lib/pages/desk.ts";
import { inOrder } from "#lib/sections/tree.ts";
import { deskTopics } from "#lib/topics/desk.ts";
import { menuTargets } from "./menu-targets.ts";
import { targetIn } from "./menus.ts";
import { canChangeSettings } from "./policy.ts";

export type EntryState = "shown" | "gone" | "in-trash" | "not-live";
/** `name`: what it is called itself, which stands where no label does. */
export type DeskEntry = MenuEntry & { name: string; state: EntryState };
export type MenuChoice = { value: string; label: string };
export type MenuChoices = { sections: MenuChoice[]; topics: MenuChoice[]; pages: MenuChoice[] };
export type DeskMenus = {
  head: DeskEntry[] | null;
  foot: DeskEntry[] | null;
  choices: MenuChoices;
  footer: string;
  social: { network: string; url: string }[];
};

/** The menus as they are written, what is wrong with them, and what else could stand there. */
export async function deskMenus(viewer: Viewer): Promise<DeskMenus> {
  const [row] = canChangeSettings(viewer) ? await db().select().from(site) : [];
  if (!row) throw notFound("page");
  const [all, topics, pages] = await Promise.all([db().select().from(sections), deskTopics(viewer), deskPages(viewer)]);
  const { head = null, foot = null } = row.menus ?? {};
  const find = await menuTargets(db(), [...(head ?? []), ...(foot ?? [])]);
  const told = (entry: MenuEntry): DeskEntry => {
    if ("url" in entry.to) return { ...entry, name: entry.to.url, state: "shown" };
    const target = find(entry);
    const draft = pages.find(({ id }) => id === targetIn(entry)?.id);
    if (!target) return { ...entry, name: entry.label || "Something gone", state: "gone" };
    const hidden = draft?.state === "trashed" ? "in-trash" : "not-live";
    return {
      ...entry,
      name: target.name || draft?.title || "A page",
      state: target.path === null ? hidden : "shown",
    };
  };
  return {
    head: head?.map(told) ?? null,
    foot: foot?.map(told) ?? null,
    choices: {
      sections: inOrder(all).map(({ id, name, depth }) => ({ value: id, label: "\u2003".repeat(depth) + name })),
      topics: topics.map(({ id, name }) => ({ value: id, label: name })),
      pages: pages
        .filter(({ state }) => state !== "trashed")
        .map(({ id, title, path }) => ({
          value: id,
          label: `${title || "Untitled"}${path === null ? " (not live)" : ""}`,
        })),
    },
    footer: row.footer,
    social: row.social ?? [],
  };
}

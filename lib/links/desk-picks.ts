import type { Viewer } from "#lib/kernel/actor.ts";
import { deskLinkedArticles } from "./desk.ts";

/** An article that somebody put into a list by hand. `gone`: removed since, or nothing that the viewer may see. */
export type DeskPick = { id: string; title: string; state: "live" | "not-live" | "gone" };

/** In the order of the ids. What is not there any more keeps its line, so that somebody takes it out. */
export async function deskPicks(viewer: Viewer, ids: readonly string[]): Promise<DeskPick[]> {
  const found = new Map((await deskLinkedArticles(viewer, ids)).map((target) => [target.id, target]));
  return ids.map((id) => {
    const target = found.get(id);
    if (!target) return { id, title: "An article that you may not see", state: "gone" };
    return { id, title: target.title, state: target.path ? "live" : "not-live" };
  });
}

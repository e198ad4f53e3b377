import { db } from "#db/client.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskPick, deskPicks } from "#lib/links/desk-picks.ts";
import { deskSeriesOf } from "#lib/series/desk.ts";
import { canArrange } from "#lib/series/policy.ts";
import { relatedByHand } from "./picks.ts";

/** Where an article leads besides, as the desk has it. `mayArrange`: whether the viewer looks after series. */
export type DeskOnward = {
  related: DeskPick[];
  series: { id: string; name: string } | null;
  mayArrange: boolean;
};

/** Of an article that the viewer may see. */
export async function deskOnward(viewer: Viewer, id: string): Promise<DeskOnward> {
  const [ids, series] = await Promise.all([relatedByHand(db(), id), deskSeriesOf(viewer, id)]);
  return { related: await deskPicks(viewer, ids), series, mayArrange: canArrange(viewer) };
}

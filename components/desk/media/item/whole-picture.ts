import type { DeskItem } from "#lib/media/item.ts";

/** The picture before anything was cut off: what a crop is drawn on, and what previews are cut from. */
export function wholePicture(item: DeskItem): DeskItem {
  return { ...item, ...item.uncut };
}

import type { DeskItem } from "#lib/media/item.ts";

/** The picture before anything was cut off: what a crop is drawn on, and what previews are cut from. */
export type WholePicture = DeskItem["uncut"];

export function wholePicture({ uncut }: DeskItem): WholePicture {
  return uncut;
}

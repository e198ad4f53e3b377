import { sizeInWords } from "#lib/content/file.ts";
import { clockTime } from "#lib/content/player.ts";
import type { PlayableItem } from "../picture-shelf.ts";

/** The browser's own player, as readers get it; a first picture is fetched where there is no poster. */
export function playerElement({ kind, url, width, height }: PlayableItem, name: string, poster: string): HTMLElement {
  const player = document.createElement(kind);
  player.controls = true;
  player.preload = kind === "video" && poster ? "none" : "metadata";
  player.src = url;
  player.setAttribute("aria-label", name);
  if (player instanceof HTMLVideoElement) {
    player.playsInline = true;
    player.width = width || 1280;
    player.height = height || 720;
    if (poster) player.poster = poster;
  }
  return player;
}

/** Such as 4:07 · MP3 · 3.4 MB. */
export function playerFacts({ seconds, typeName, sizeInBytes }: PlayableItem): string {
  return [seconds ? clockTime(seconds) : "", typeName, sizeInWords(sizeInBytes, "en")].filter(Boolean).join(" · ");
}

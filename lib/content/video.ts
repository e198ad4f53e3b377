import { escapeHtml } from "./escape.ts";
import { intlLanguage } from "./language.ts";
import { plainFile } from "./picture-parts.ts";
import type { PlayableForRender } from "./playable.ts";
import { playableName } from "./player.ts";
import type { RenderContext } from "./spec.ts";

type Use = { label: string; posterId?: unknown; subtitlesId?: unknown; subtitlesLanguage: string };

/** Where the film does not say how large it is. */
const USUAL = { width: 1280, height: 720 };

/** The browser's own player. Nothing is fetched before somebody plays it, but for a first picture where it has no poster. */
export function videoHtml(found: PlayableForRender, use: Use, context: RenderContext): string {
  const { width, height } = found.width > 0 && found.height > 0 ? found : USUAL;
  const poster = posterAddress(use.posterId, context);
  return (
    `<video controls playsinline preload="${poster ? "none" : "metadata"}" src="${escapeHtml(context.url(found.url))}"` +
    (poster ? ` poster="${escapeHtml(poster)}"` : "") +
    ` width="${Number(width)}" height="${Number(height)}" aria-label="${escapeHtml(playableName(found, use.label))}">` +
    `${track(use, context)}</video>`
  );
}

function posterAddress(id: unknown, { media, url }: RenderContext): string {
  const picture = typeof id === "string" ? media(id) : undefined;
  return picture ? url(plainFile(picture, "whole").url) : "";
}

/** In the text's own language they are for who cannot hear, in another one for who does not understand. */
function track({ subtitlesId, subtitlesLanguage }: Use, { file, language, url }: RenderContext): string {
  const found = typeof subtitlesId === "string" ? file(subtitlesId) : undefined;
  if (!found) return "";
  const spoken = subtitlesLanguage || language;
  const kind = primary(spoken) === primary(language) ? "captions" : "subtitles";
  return (
    `<track kind="${kind}" src="${escapeHtml(url(found.url))}" srclang="${escapeHtml(spoken)}"` +
    ` label="${escapeHtml(languageName(spoken))}">`
  );
}

function primary(language: string): string {
  return language.toLowerCase().split("-")[0] as string;
}

/** As whoever reads it calls it. */
function languageName(language: string): string {
  const known = intlLanguage(language);
  return new Intl.DisplayNames([known], { type: "language" }).of(known) ?? language;
}

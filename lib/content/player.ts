import { escapeHtml } from "./escape.ts";
import { sizeInWords } from "./file.ts";
import type { PlayableForRender } from "./playable.ts";
import type { RenderContext } from "./spec.ts";
import { contentWords } from "./words.ts";

/** What one use of a recording says of it. Where it has no caption or credit, the recording's own serve. */
export type PlayableWords = { label: string; caption: string; credit: string; transcript: string };

/** The browser's own player, what it plays in words, the file itself, and all that is said in it for who cannot hear it. */
export function playableHtml(
  found: PlayableForRender,
  words: PlayableWords,
  player: string,
  { language, url }: RenderContext,
): string {
  const { transcript: transcriptName, download } = contentWords(language);
  const facts = [
    ...(found.seconds ? [`<time datetime="PT${Math.round(found.seconds)}S">${clockTime(found.seconds)}</time>`] : []),
    ...[formatName(found.url), sizeInWords(found.bytes, language)].filter(Boolean).map(escapeHtml),
    `<a href="${escapeHtml(url(found.url))}" download>${escapeHtml(download)}</a>`,
  ];
  const line = (name: string, text: string) =>
    text ? `<span class="${name}" dir="auto">${escapeHtml(text)}</span>` : "";
  const said = line("caption", words.caption || found.caption) + line("credit", words.credit || found.credit);
  const transcript = paragraphs(words.transcript);
  return (
    `<figure class="playable">` +
    (words.label ? `<p class="playable-title" dir="auto">${escapeHtml(words.label)}</p>` : "") +
    player +
    `<p class="playable-facts">${facts.join(" · ")}</p>` +
    (said && `<figcaption>${said}</figcaption>`) +
    (transcript && `<details><summary>${escapeHtml(transcriptName)}</summary>${transcript}</details>`) +
    "</figure>"
  );
}

/** What a player is called by readers who listen. */
export function playableName({ alt, fileName }: PlayableForRender, label: string): string {
  return label || alt || fileName;
}

/** What is to be read of it, for the search. */
export function playableText({ label, caption, transcript }: PlayableWords): string {
  return [label, caption, transcript].filter((words) => typeof words === "string" && words).join("\n\n");
}

/** Such as 4:07 or 1:02:40, as players show it. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** As people know them, where that is not in capitals. */
const SPELLED: Record<string, string> = { ogg: "Ogg", weba: "WebM", webm: "WebM" };

/** Such as MP3: a stored file ends in what it is. */
export function formatName(address: string): string {
  const ending = /\.([a-z0-9]{2,5})$/.exec(address)?.[1] ?? "";
  return SPELLED[ending] ?? ending.toUpperCase();
}

function paragraphs(text: unknown): string {
  if (typeof text !== "string") return "";
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => `<p dir="auto">${escapeHtml(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

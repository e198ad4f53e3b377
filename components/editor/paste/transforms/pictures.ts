import { newBlockId } from "#lib/content/block-id.ts";
import { points, styleOf } from "../css.ts";
import { all, isElement, make, tagOf, wordsOf } from "../dom.ts";
import type { Paste, PastedPicture, PictureSource, Transform } from "../transform.ts";

/** More pictures than this in one paste are icons of a page. */
const MAX_PICTURES = 200;
/** In CSS pixels: smaller ones are icons, and the smallest count readers. */
const ICON_PX = 24;

/**
 * Every picture becomes a place of its own at the top level, with its caption; where its bytes came along they are sent
 * to the library, where not the place says what is missing. Nothing is fetched from anywhere.
 */
export const pictures: Transform = (root, paste) => {
  for (const emoji of all(root, "img")) if (isSign(emoji)) emoji.replaceWith(emoji.getAttribute("alt") ?? "");
  for (const image of all(root, "img")) if (isIcon(image)) image.remove();
  const images = all(root, "img");
  const loose = looseSources(images, paste);
  for (const image of images) {
    if (paste.pictures.length >= MAX_PICTURES) image.remove();
    else place(root, image, paste, loose.get(image));
  }
  for (const around of all(root, "figure, picture")) {
    if (!around.matches("[data-media-id], [data-pull-quote]")) loosen(around);
  }
};

/** An emoji or a letter drawn as a picture. */
function isSign(image: HTMLElement): boolean {
  const alt = image.getAttribute("alt") ?? "";
  return (
    /\bemoji|smiley|goomoji/i.test(image.className) ||
    image.hasAttribute("data-stringify-emoji") ||
    /^\p{RGI_Emoji}+$/v.test(alt)
  );
}

function isIcon(image: HTMLElement): boolean {
  const src = image.getAttribute("src") ?? "";
  if (src === "" && !image.getAttribute("alt")) return true;
  const sides = ["width", "height"].map((side) => {
    const px = Number(image.getAttribute(side)) || points(styleOf(image).get(side)) / 0.75;
    return px > 0 ? px : Number.POSITIVE_INFINITY;
  });
  return sides.every((px) => px <= ICON_PX) || sides.some((px) => px <= 2);
}

/** Pictures of the clipboard beside the HTML belong to the images that name a place on the writer's own disk, in order. */
function looseSources(images: HTMLElement[], { loosePictures }: Paste): Map<HTMLElement, PictureSource | null> {
  const local = images.filter((image) =>
    /^(file|blob|webkit-fake-url|cid|applewebdata):|^(?![a-z]+:)/i.test(image.getAttribute("src") ?? ""),
  );
  const takers = local.length > 0 || loosePictures.length !== images.length ? local : images;
  return new Map(takers.map((image, at) => [image, loosePictures[at] ?? null]));
}

function place(root: HTMLElement, image: HTMLElement, paste: Paste, loose: PictureSource | null | undefined): void {
  const src = image.getAttribute("src") ?? "";
  const alt = (image.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  const source = paste.dataPictures.get(src) ?? loose ?? null;
  const figure = figureOf(image);
  const caption = captionOf(figure);
  const captionId = caption && newBlockId();
  const picture: PastedPicture = { id: newBlockId(), captionId, source, alt, origin: originOf(src) };
  paste.pictures.push(picture);
  const standIn = make(root, "div");
  standIn.setAttribute("data-block", "");
  standIn.setAttribute("data-missing-picture", "");
  standIn.setAttribute("data-note", noteOn(picture));
  standIn.setAttribute("data-id", picture.id);
  if (captionId) caption.setAttribute("data-id", captionId);
  const after = topOf(root, figure ?? image);
  const parts = caption ? [standIn, caption] : [standIn];
  if (leads(after, figure ?? image)) after.before(...parts);
  else insertAfter(after, parts);
  image.remove();
}

/** What an address on somebody's disk is worth to others: its last part. */
function originOf(src: string): string {
  if (/^https?:/i.test(src)) return src;
  if (!/[/\\.]/.test(src) || /^(blob|webkit-fake-url|cid|applewebdata):/i.test(src)) return "";
  const name =
    src
      .replace(/[?#].*$/, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  // Word's own names say nothing.
  return /^(clip_)?image\d*\.\w+$/i.test(name) ? "" : safeDecode(name);
}

function safeDecode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Bounded, because the note has a limit of its own. */
export function noteOn({ alt, origin }: Pick<PastedPicture, "alt" | "origin">): string {
  const where = origin === alt ? "" : origin.slice(0, 600);
  return [alt.slice(0, 300), where && (alt ? `(${where})` : where)].filter(Boolean).join(" ");
}

function figureOf(image: HTMLElement): HTMLElement | null {
  const figure = image.closest<HTMLElement>("figure, .wp-caption, .thumb");
  return figure && figure.querySelectorAll("img").length === 1 ? figure : null;
}

function captionOf(figure: HTMLElement | null): HTMLElement | null {
  const caption = figure?.querySelector<HTMLElement>("figcaption, .wp-caption-text, .thumbcaption");
  if (!caption || wordsOf(caption) === "") return null;
  const made = make(caption, "p", ...Array.from(caption.childNodes));
  caption.remove();
  return made;
}

/** The part of the text that holds the picture: pictures stand between parts, never inside a table, list or quote. */
function topOf(root: HTMLElement, image: HTMLElement): HTMLElement {
  let top = image;
  for (let at: HTMLElement | null = image; at && at !== root; at = at.parentElement) {
    if (/^(p|h[1-6]|ul|ol|table|blockquote|pre|figure|details|dl)$/.test(tagOf(at))) top = at;
  }
  return top === image ? outOfLine(image, root) : top;
}

/** In loose text the picture splits the line that it stands in. */
function outOfLine(image: HTMLElement, root: HTMLElement): HTMLElement {
  let at = image;
  while (
    at.parentElement &&
    at.parentElement !== root &&
    /^(a|span|b|strong|em|i|font|picture|center|sup)$/.test(tagOf(at.parentElement))
  ) {
    at = at.parentElement;
  }
  return at;
}

function leads(block: HTMLElement, image: HTMLElement): boolean {
  if (block === image || /^(ul|ol|table|blockquote|figure|details|dl)$/.test(tagOf(block))) return false;
  for (let node: Node = image; node !== block; node = node.parentNode as Node) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (wordsOf(before) !== "" || (isElement(before) && before.querySelector("img"))) return false;
    }
  }
  return true;
}

/** Behind the pictures that were put there already. */
function insertAfter(block: HTMLElement, parts: HTMLElement[]): void {
  let last: Element = block;
  while (last.nextElementSibling?.matches("[data-missing-picture], p[data-id]")) last = last.nextElementSibling;
  last.after(...parts);
}

function loosen(figure: HTMLElement): void {
  figure.replaceWith(make(figure, "div", ...Array.from(figure.childNodes)));
}

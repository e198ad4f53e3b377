import type { Shape } from "#lib/content/made-sizes.ts";
import { type Addressed, pictureParts } from "#lib/content/picture-parts.ts";

/** The picture as an element, made without the markup that a nonce policy would refuse. */
export function pictureElement(picture: Addressed, alt: string, shape: Shape = "whole"): HTMLPictureElement {
  const element = document.createElement("picture");
  const { sources, src, srcset, width, height } = pictureParts(picture, shape, { least: 480, most: 1600 });
  for (const { type, media, srcset } of sources) {
    // As in the desk's lists: who writes is not to wait for it.
    if (type === "image/avif") continue;
    const source = document.createElement("source");
    source.type = type;
    if (media) source.media = media;
    source.srcset = srcset;
    source.sizes = SIZES;
    element.append(source);
  }
  const image = document.createElement("img");
  image.sizes = SIZES;
  image.width = width;
  image.height = height;
  image.alt = alt;
  image.draggable = false;
  image.srcset = srcset;
  image.src = src;
  element.append(image);
  return element;
}

const SIZES = "(min-width: 42rem) 38rem, 100vw";

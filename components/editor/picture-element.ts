import type { DeskPicture } from "#lib/media/view.ts";

/** The picture as an element, made without the markup that a nonce policy would refuse. Widths in pixels. */
export function pictureElement(picture: DeskPicture, alt: string): HTMLElement {
  const element = document.createElement("picture");
  const [best, plain] = picture.sources;
  if (best && best.files.length > 0) {
    const source = document.createElement("source");
    source.type = best.type;
    source.srcset = srcset(best.files);
    source.sizes = SIZES;
    element.append(source);
  }
  const image = document.createElement("img");
  const files = plain?.files ?? [];
  image.width = picture.width;
  image.height = picture.height;
  image.alt = alt;
  image.draggable = false;
  image.src = files.find((file) => file.width >= 960)?.url ?? files.at(-1)?.url ?? "";
  element.append(image);
  return element;
}

export const SIZES = "(min-width: 42rem) 38rem, 100vw";

export function srcset(files: DeskPicture["sources"][number]["files"]): string {
  return files.map((file) => `${file.url} ${file.width}w`).join(", ");
}

import { type MadeType, typesOf } from "#lib/content/made-sizes.ts";
import { type Addressed, addressesOf } from "#lib/content/picture-parts.ts";
import { env } from "#lib/kernel/env.ts";

/** The absolute address of one of our paths, with or without its leading slash. */
export function absolute(path: string): string {
  return new URL(path.startsWith("/") ? path : `/${path}`, env().PUBLIC_URL).href;
}

/** The sizes of a whole picture with absolute addresses, best type first. */
export function sizesOf(picture: Addressed): { type: MadeType; files: { width: number; url: string }[] }[] {
  return typesOf(picture, "whole").map((type) => ({
    type,
    files: addressesOf(picture, "whole", type).map(({ width, url }) => ({ width, url: absolute(url) })),
  }));
}

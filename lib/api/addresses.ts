import { env } from "#lib/kernel/env.ts";

/** The absolute address of one of our paths, with or without its leading slash. */
export function absolute(path: string): string {
  return new URL(path.startsWith("/") ? path : `/${path}`, env().PUBLIC_URL).href;
}

/** The sizes of a picture with absolute addresses. */
export function absoluteSources<Source extends { type: string; files: { width: number; url: string }[] }>(
  sources: readonly Source[],
) {
  return sources.map(({ type, files }) => ({
    type: type as Source["type"],
    files: files.map(({ width, url }) => ({ width, url: absolute(url) })),
  }));
}

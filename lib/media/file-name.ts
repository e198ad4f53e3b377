import { TEXT_LIMITS } from "./limits.ts";

/** A file's name as it may be shown: no folders, no control or direction characters, not too long. It names nothing on our disk. */
export function cleanFileName(name: string, otherwise = "picture"): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) as string;
  const visible = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return shorten(visible) || otherwise;
}

/** The name that came with an upload, percent-encoded in x-file-name. */
export function sentName(request: Request): string {
  const name = request.headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Keeps the ending, which people look for. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= TEXT_LIMITS.fileName) return name;
  const ending = name.match(/\.[A-Za-z0-9]{1,5}$/)?.[0] ?? "";
  return `${letters.slice(0, TEXT_LIMITS.fileName - ending.length - 1).join("")}…${ending}`;
}

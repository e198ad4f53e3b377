import type { PictureSource } from "./transform.ts";

/** Longest RTF that is looked at; Word writes two letters for each byte of a picture, and some pictures twice. */
const MAX_RTF = 200_000_000;
const MAX_PICTURES = 100;

/**
 * The pictures of an RTF text in their order. Word tells in HTML where a picture stands but gives its bytes here alone.
 * Null stands for one of a kind that no browser shows (drawings, WMF), so that the others keep their places.
 */
export function rtfPictures(rtf: string): (PictureSource | null)[] {
  const found: (PictureSource | null)[] = [];
  if (rtf.length > MAX_RTF) return found;
  for (let at = rtf.indexOf("{\\pict"); at >= 0 && found.length < MAX_PICTURES; at = rtf.indexOf("{\\pict", at + 6)) {
    // The same picture again, for programs of 1995.
    if (/\{\\nonshppict\s*$/.test(rtf.slice(Math.max(0, at - 40), at))) continue;
    // Pictures of list bullets stand in a table of their own, not in the text.
    if (isBulletPicture(rtf, at)) continue;
    found.push(pictureAt(rtf, at));
  }
  return found;
}

function isBulletPicture(rtf: string, at: number): boolean {
  return (
    /\\\*\\listpicture\b[\s\S]*$/.test(rtf.slice(Math.max(0, at - 400), at)) &&
    !rtf.slice(Math.max(0, at - 400), at).includes("\\pard")
  );
}

function pictureAt(rtf: string, at: number): PictureSource | null {
  const from = startOfDigits(rtf, at);
  const head = rtf.slice(at, Math.max(at, from));
  const type = /\\pngblip(?![a-z])/.test(head) ? "image/png" : /\\jpegblip(?![a-z])/.test(head) ? "image/jpeg" : null;
  if (!type) return null;
  const end = rtf.indexOf("}", from);
  return end < 0 ? null : { type, bytes: () => fromHex(rtf.slice(from, end)) };
}

/** Past the control words and the groups in braces (`{\*\blipuid …}`), which hold digits too. */
function startOfDigits(rtf: string, at: number): number {
  let depth = 1;
  for (let index = at + 1; index < Math.min(rtf.length, at + 20_000); index++) {
    const letter = rtf[index];
    if (letter === "{") depth++;
    else if (letter === "}" && --depth === 0) return -1;
    else if (letter === "\\")
      index += (/^\\[a-z]+-?\d* ?|^\\./i.exec(rtf.slice(index, index + 40))?.[0].length ?? 1) - 1;
    else if (depth === 1 && /[0-9a-f]/i.test(letter ?? "")) return index;
  }
  return -1;
}

function fromHex(written: string): Uint8Array<ArrayBuffer> {
  const digits = written.replace(/[^0-9a-f]/gi, "");
  const bytes = new Uint8Array(digits.length >> 1);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}

import type { DeskItem } from "./item.ts";
import { orientationOf } from "./orientation.ts";

/** A file that somebody chose: its type as the browser guesses it, its size where the browser could show it. */
export type NewFile = { type: string; width?: number; height?: number };

/** What is different enough to be said before a file takes another's place. The server decides what it really is. */
export function replacementWarnings(
  item: Pick<DeskItem, "kind" | "width" | "height" | "orientation" | "focalX" | "focalY">,
  file: NewFile,
): string[] {
  const kind = file.type.split("/")[0];
  const expected = item.kind === "picture" ? "image" : item.kind;
  const isOther =
    file.type !== "" && (item.kind === "document" ? /^(image|audio|video)$/.test(kind ?? "") : kind !== expected);
  if (isOther) return [`This looks like another kind of file. Only ${KINDS[item.kind]} takes its place.`];
  if (item.kind !== "picture" || !file.width || !file.height) return [];
  const shape = orientationOf({ width: file.width, height: file.height });
  const smaller = file.width < item.width && file.height < item.height;
  const isAside = item.focalX !== 0.5 || item.focalY !== 0.5;
  const otherShape = Math.abs(Math.log((file.width / file.height) * (item.height / item.width))) > 0.02;
  return [
    ...(shape !== item.orientation ? [`It is ${shape}, the one that is here is ${item.orientation}.`] : []),
    ...(smaller ? ["It is smaller than the one that is here: readers may see it less sharp."] : []),
    ...(isAside && otherShape
      ? ["It is of another shape. Look at the focal point afterwards: it stays where it is."]
      : []),
  ];
}

/** What becomes of all that was decided about the thing itself. */
export function whatStays({ crop }: Pick<DeskItem, "crop">): string {
  const words = "What was written about it stays.";
  return crop ? `${words} The crop is taken off, since it was of another picture.` : words;
}

const KINDS = { picture: "a picture", document: "a document", audio: "a sound", video: "a film" } as const;

import { z } from "zod";
import type { ContentNode, JsonValue } from "./document.ts";

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** The attribute of every block that holds words: said by the writer, or nothing, and then its first letter decides. */
export const directionAttribute = {
  dir: z.enum(["ltr", "rtl"], "Text runs from left to right or from right to left.").nullish(),
};

/** Which way a language is written, from its BCP 47 tag. */
export function directionOf(language: string): Direction {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  if (rest.includes("latn") || rest.includes("cyrl")) return "ltr";
  return RIGHT_TO_LEFT.has(primary) || rest.includes("arab") || rest.includes("hebr") ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT_LETTER =
  /[\u200f\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;

/** Which way a text runs by its first letter (or direction sign); undefined where it has none. */
export function directionOfText(text: string): Direction | undefined {
  const [first] = /[\p{L}\u200e\u200f]/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  return RIGHT_TO_LEFT_LETTER.test(first) ? "rtl" : "ltr";
}

export function isDirection(value: unknown): value is Direction {
  return value === "ltr" || value === "rtl";
}

/** The `dir` of a block for readers: what was said, or what its letters say where that is not the way of the language. */
export function directionHtml(node: ContentNode, { language }: { language: string }): string {
  const said: JsonValue | undefined = node.attrs?.dir;
  if (isDirection(said)) return ` dir="${said}"`;
  const runs = directionOfBlock(node);
  return runs && runs !== directionOf(language) ? ` dir="${runs}"` : "";
}

/** A block of words runs as its first letter does; a block of blocks as all in it do, and undefined when they differ. */
export function directionOfBlock(node: ContentNode): Direction | undefined {
  const said = node.attrs?.dir;
  if (isDirection(said)) return said;
  const parts = node.content ?? [];
  if (parts.some((part) => part.text !== undefined)) {
    return directionOfText(parts.map((part) => part.text ?? " ").join(""));
  }
  const ways = new Set(parts.map(directionOfBlock).filter(isDirection));
  return ways.size === 1 ? [...ways][0] : undefined;
}

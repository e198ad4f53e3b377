import type { ContentDocument } from "#lib/content/document.ts";
import { plainText } from "#lib/content/text.ts";
import type { Text } from "./text.ts";

/** A whole text in plain words, to copy from. */
export function inWords({ kicker, title, standfirst, body }: Text): string {
  return [kicker, title, standfirst, plainText(JSON.parse(body) as ContentDocument)]
    .filter((part) => part.trim())
    .join("\n\n");
}

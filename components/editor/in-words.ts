import type { ContentDocument } from "#lib/content/document.ts";
import { writtenText } from "#lib/content/text.ts";
import type { Text } from "./text.ts";

/** A whole text in plain words, to copy from. */
export function inWords({ kicker, title, standfirst, body }: Text): string {
  return [kicker, title, standfirst, writtenText(JSON.parse(body) as ContentDocument)]
    .filter((part) => part.trim())
    .join("\n\n");
}

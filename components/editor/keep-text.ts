import { deskRequest } from "./desk-request.ts";
import { keepAside } from "./local-copy.ts";
import type { Text } from "./text.ts";

export type Kept = "history" | "browser";
type Asked = { id: string; as: string; label: string; version: number; content: Text };

const MAX_LABEL_LENGTH = 80;

/**
 * Keeps a text that must give way: in the history of the article, or, when the server does not accept it (a title that is too
 * long, a right that was taken away), in this browser. Throws when the server cannot be reached: then nothing may give way yet.
 */
export async function keepText({ id, as, label, version, content }: Asked): Promise<Kept> {
  const body = { as, label: label.slice(0, MAX_LABEL_LENGTH), version, content };
  const answer = await deskRequest("POST", `${id}/revisions`, { body });
  if (answer.ok) return "history";
  if (answer.code === "unavailable" || answer.code === "internal" || answer.code === "unauthenticated") {
    throw new Error(answer.message);
  }
  const at = Date.now();
  await keepAside({ key: `${id}.${at}`, article: id, label, at, text: content });
  return "browser";
}

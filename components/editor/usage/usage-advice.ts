import type { Node } from "@tiptap/pm/model";
import { usageState } from "#lib/media/usage-end.ts";
import type { Advice } from "../advice.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import type { Fields } from "../text.ts";

type Facts = { fields: Pick<Fields, "lead">; doc: Node | null; shelf: PictureShelf; now: Date };

/** One line for each picture, recording and file whose usage has ended, or ends within thirty days. */
export function usageAdvice({ fields: { lead }, doc, shelf, now }: Facts): Advice[] {
  const advice: Advice[] = [];
  const look = (what: string, endsAt: string | null | undefined, place: Pick<Advice, "field" | "at">) => {
    const state = endsAt ? usageState(new Date(endsAt), now) : "later";
    if (state === "later") return;
    const words = state === "ended" ? `Usage of ${what} has ended` : `Usage of ${what} ends within thirty days`;
    advice.push({ words, ...place });
  };
  if (lead) look("the lead picture", shelf.get(lead.mediaId)?.usageEndsAt, { field: "lead.alt" });
  doc?.descendants((node, at) => {
    const picture = node.type.name === "figure" ? shelf.get(String(node.attrs.mediaId)) : undefined;
    const file = node.type.name === "file" ? shelf.file(String(node.attrs.fileId)) : undefined;
    const plays = node.type.name === "audio" || node.type.name === "video";
    const known = picture ?? file ?? (plays ? shelf.playable(String(node.attrs.mediaId)) : undefined);
    if (known) look(`“${known.fileName}”`, known.usageEndsAt, { field: "body", at: at + 1 });
  });
  return advice;
}

import type { CheckFacts, CheckText, Finding } from "./findings.ts";

type Lack = "described" | "credited";

const WORDS: Record<Lack, { what: string; todo: string; field: string }> = {
  described: {
    what: "alternative text",
    todo: "Say what somebody who cannot see it should know, or mark it as decorative.",
    field: "lead.alt",
  },
  credited: { what: "credit", todo: "Say whose picture it is.", field: "lead.credit" },
};

/** The pictures that lack something in this use of them and in the library; one finding for each picture of each block. */
export function pictureFindings(
  { lead, blocks }: Pick<CheckText, "lead" | "blocks">,
  media: CheckFacts["media"],
  lack: Lack,
): Omit<Finding, "check">[] {
  const { what, todo, field } = WORDS[lack];
  const lacks = (mediaId: string, has: boolean) => !has && media[mediaId] !== undefined && !media[mediaId][lack];
  const found: Omit<Finding, "check">[] = [];
  const has = lead && (lack === "described" ? Boolean(lead.alt || lead.decorative) : Boolean(lead.credit));
  if (lead && lacks(lead.mediaId, Boolean(has)))
    found.push({ finding: `${lead.mediaId} lead`, says: `The lead picture has no ${what}.`, todo, at: { field } });
  for (const { block, pictures } of blocks) {
    const ids = pictures.filter((use) => lacks(use.mediaId, use[lack])).map(({ mediaId }) => mediaId);
    for (const mediaId of new Set(ids)) {
      const says = `A picture in the text has no ${what}.`;
      found.push({ finding: `${mediaId} ${block}`, says, todo, at: { block, mediaId } });
    }
  }
  return found;
}

import { defineCommand } from "#lib/kernel/command.ts";
import { asGuest, loadByLink, openToAnswer } from "../guests.ts";
import { letPass } from "../passing.ts";
import { GuestApproveInput } from "../schema.ts";

/** Approves by a link, for whoever holds it, exactly the text that they were shown. The link is used up by that. */
export const approveByLink = defineCommand({
  name: "article.guest-approve",
  input: GuestApproveInput,
  load: loadByLink,
  can: () => true,
  async run({ tx, input: { name, note, version }, target, context }) {
    const open = openToAnswer(target, version, context.now);
    const guest = { name, linkId: open.found.link.id };
    const passed = await letPass(tx, open, { note, guest }, asGuest(context));
    return { id: open.article.id, link: guest.linkId, from: open.standing.here.name, ...passed };
  },
  event: ({ input: { name, note, version }, result: { id, link, from, stage } }) => ({
    target: { type: "article", id },
    before: { stage: from },
    after: { stage, version, guest: name, preview: link, ...(note && { note }) },
  }),
  tags: () => [],
});

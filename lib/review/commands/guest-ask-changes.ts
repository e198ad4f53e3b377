import { defineCommand } from "#lib/kernel/command.ts";
import { asGuest, loadByLink, openToAnswer } from "../guests.ts";
import { sendBack } from "../passing.ts";
import { GuestAskChangesInput } from "../schema.ts";

/** Asks for changes by a link, for whoever holds it. The link is used up by that. */
export const askChangesByLink = defineCommand({
  name: "article.guest-ask-changes",
  input: GuestAskChangesInput,
  load: loadByLink,
  can: () => true,
  async run({ tx, input: { name, note, version }, target, context }) {
    const open = openToAnswer(target, version, context.now);
    const guest = { name, linkId: open.found.link.id };
    const { stage } = await sendBack(tx, open, { note, guest }, asGuest(context));
    return { id: open.article.id, link: guest.linkId, from: open.standing.here.name, stage };
  },
  event: ({ input: { name, note, version }, result: { id, link, from, stage } }) => ({
    target: { type: "article", id },
    before: { stage: from },
    after: { stage, version, guest: name, preview: link, note },
  }),
  tags: () => [],
});

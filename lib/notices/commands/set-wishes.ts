import { noticeWishes } from "#db/schema/notices.ts";
import { NOTICE_KINDS } from "#db/vocabulary.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { hasNotices } from "../policy.ts";
import { WishesInput } from "../schema.ts";
import { wishesOf } from "../wishes.ts";

/** Says what one wishes to be told of, where, and how soon by mail. */
export const setWishes = defineCommand({
  name: "notices.set-wishes",
  input: WishesInput,
  load: (tx, _, { actor }) => wishesOf(tx, actor.type === "person" ? actor.id : ""),
  can: hasNotices,
  async run({ tx, input: { mail, inDesk, byMail }, context: { actor } }) {
    const personId = actor.type === "person" ? actor.id : "";
    const without = (wanted: readonly string[]) => NOTICE_KINDS.filter((kind) => !wanted.includes(kind));
    const wishes = { mail, notInDesk: without(inDesk), notByMail: without(byMail) };
    await tx
      .insert(noticeWishes)
      .values({ personId, ...wishes })
      .onConflictDoUpdate({ target: noticeWishes.personId, set: wishes });
    return wishes;
  },
  event: ({ target: before, result: after, context: { actor } }) =>
    actor.type === "person" && JSON.stringify(before) !== JSON.stringify(after)
      ? { target: { type: "person", id: actor.id }, before, after }
      : null,
  tags: () => [],
});

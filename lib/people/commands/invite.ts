import { eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { queueMail } from "#lib/kernel/mail/queue.ts";
import { makeLink } from "../links.ts";
import { invitationMail } from "../mails/invitation.ts";
import { isPerson, managesPeople } from "../policy.ts";
import { personByEmail } from "../rows.ts";
import { InviteInput } from "../schema.ts";
import { refuseNarrowedAdmin, roleColumns, writeSections } from "../standing.ts";

/** Asks somebody in. Inviting the same e-mail again makes a new link, and the former one stops working. */
export const invitePerson = defineCommand({
  name: "person.invite",
  input: InviteInput,
  load: async (tx, { email }) => ({ person: await personByEmail(tx, email) }),
  can: managesPeople,
  // Whoever makes an admin gives everything away.
  fresh: ({ role }) => role === "admin",
  async run({ tx, input, target: { person }, context }) {
    if (person && person.status !== "invited")
      throw invalid("email", `${person.name} is here already with this e-mail.`);
    const { name, email, role, sections } = input;
    refuseNarrowedAdmin(role, sections);
    const id = person?.id ?? newId();
    const facts = { name, ...(await roleColumns(tx, role)), narrowed: sections !== null };
    if (person) await tx.update(people).set(facts).where(eq(people.id, id));
    else await tx.insert(people).values({ id, email, ...facts, status: "invited", createdAt: context.now });
    await writeSections(tx, id, sections);
    const link = await makeLink(tx, { purpose: "invitation", person: id, now: context.now });
    const by = isPerson(context.actor) ? context.actor.name : "The admin";
    const mail = await queueMail(tx, invitationMail({ by, name, email, ...link }), context.now);
    return { id, name, email, mail, ...link };
  },
  event: ({ input, target: { person }, result }) => ({
    target: { type: "person", id: result.id },
    before: person && { name: person.name, role: person.ownRoleId ?? person.role },
    after: { name: input.name, role: input.role, sections: input.sections, until: result.expiresAt },
  }),
  tags: () => [],
});

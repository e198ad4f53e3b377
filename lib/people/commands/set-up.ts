import { eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { isSystem, type Viewer } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { makeAuthorProfile } from "../author-profile.ts";
import { refuseEasyPassword } from "../easy-password.ts";
import { openLink, revokeLinks, useLink } from "../links.ts";
import { siteRow } from "../rows.ts";
import { SetUpInput } from "../schema.ts";

/**
 * Names the site and makes its first admin, once. Removing the sample edition is another command, which the caller runs
 * after this one when `removeSample` says so.
 */
export const setUp = defineCommand({
  name: "site.set-up",
  input: SetUpInput,
  async load(tx, { secret }, { now }) {
    const present = await siteRow(tx);
    if (present?.setUpAt) throw new AppError("conflict", "This site is set up already. You can sign in.");
    return { present, link: secret ? await openLink(tx, "set-up", secret, now) : null };
  },
  can: (actor, { link }) => link !== null || isSystem(actor),
  async prepare({ input }) {
    await refuseEasyPassword(input.password, { site: input.site, name: input.name, email: input.email });
    return hashPassword(input.password);
  },
  async run({ tx, input, target: { present, link }, prepared: passwordHash, context: { now } }) {
    const { language, timeZone, name, email } = input;
    // The sample's tagline goes with the sample.
    const tagline = input.sample === "remove" ? { tagline: "" } : {};
    const chosen = { name: input.site, ...tagline, language, timeZone, setUpAt: now };
    if (present) await tx.update(site).set(chosen).where(eq(site.id, present.id));
    else await tx.insert(site).values({ id: 1, tagline: "", sample: false, ...chosen });
    const id = newId();
    await tx.insert(people).values({ id, name, email, role: "admin", passwordHash, status: "active", createdAt: now });
    const tags = await makeAuthorProfile(tx, { id, name }, now);
    if (link) await useLink(tx, link, now);
    await revokeLinks(tx, "set-up", null);
    const admin: Viewer = { type: "person", id, name, role: "admin", sections: "all" };
    return {
      admin,
      email,
      removeSample: input.sample === "remove" && Boolean(present?.sample),
      tags: [siteTag, ...tags],
    };
  },
  event: ({ input, target: { present }, result }) => ({
    target: { type: "site", id: "1" },
    before: present && { name: present.name, language: present.language, timeZone: present.timeZone },
    after: { name: input.site, language: input.language, timeZone: input.timeZone, admin: result.admin.id },
  }),
  tags: ({ result }) => result.tags,
});

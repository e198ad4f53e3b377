import { db } from "#db/client.ts";
import { deliver } from "#lib/people/deliver.ts";
import { doorSite } from "#lib/people/door.ts";
import { personById } from "#lib/people/rows.ts";

/** Tells somebody in whole sentences of a change to how they sign in, so that one they did not make is noticed. */
export async function tellPerson(id: string, what: string): Promise<void> {
  const [{ name, email }, { name: site }] = await Promise.all([personById(db(), id), doorSite()]);
  await deliver({
    to: email,
    subject: `Your account at ${site}`.replace(/\p{Cc}+/gu, " "),
    text: `Hello ${name},

${what}

If you know of it, there is nothing to do. If you do not, change your password, and tell an admin of ${site}.
`,
  });
}

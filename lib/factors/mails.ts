import { db } from "#db/client.ts";
import { deliver } from "#lib/people/deliver.ts";
import { accountNotice } from "#lib/people/mails/account-notice.ts";
import { personById } from "#lib/people/rows.ts";

/** Tells somebody of a change to how they sign in. */
export async function tellPerson(id: string, what: string): Promise<void> {
  const { name, email } = await personById(db(), id);
  await deliver(accountNotice({ name, email, what }), new Date());
}

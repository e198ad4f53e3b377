"use server";

import { after } from "next/server";
import { giveSession } from "#lib/auth/cookie.ts";
import { deskContext, doorContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import type { Delivery } from "#lib/kernel/mail/queue.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { emptyPaper } from "#lib/settings/empty-paper.ts";
import { linkAddress } from "./addresses.ts";
import { byLink } from "./by-link.ts";
import { acceptInvitation } from "./commands/accept-invitation.ts";
import { changeEmail } from "./commands/change-email.ts";
import { changePassword } from "./commands/change-password.ts";
import { changeRole } from "./commands/change-role.ts";
import { confirmEmail } from "./commands/confirm-email.ts";
import { deletePerson } from "./commands/delete.ts";
import { endOwnSessions } from "./commands/end-own-sessions.ts";
import { endSession } from "./commands/end-session.ts";
import { endSessionsOf } from "./commands/end-sessions-of.ts";
import { handOver } from "./commands/hand-over.ts";
import { invitePerson } from "./commands/invite.ts";
import { makeResetLink } from "./commands/make-reset-link.ts";
import { reactivatePerson } from "./commands/reactivate.ts";
import { renameSelf } from "./commands/rename.ts";
import { requestEmail } from "./commands/request-email.ts";
import { requestPasswordReset } from "./commands/request-password-reset.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { revokeInvitation } from "./commands/revoke-invitation.ts";
import { setUp } from "./commands/set-up.ts";
import { suspendPerson } from "./commands/suspend.ts";
import { deliver } from "./deliver.ts";
import { emailChangedMail } from "./mails/email-changed.ts";
import { newEmailMail } from "./mails/new-email.ts";
import { resetMail } from "./mails/password-reset.ts";
import { waitSentence } from "./wait-sentence.ts";

type Before = Answer<unknown> | null;
type Entered = Answer<{ email: string }>;
export type MadeLink = { link: string; until: Date; name: string; email: string; mail: Delivery };

export async function setUpSite(_before: Before, form: FormData): Promise<Entered> {
  const done = await byLink(setUp, form);
  if (!done.ok) return done;
  const { admin, email, removeSample } = done.result;
  // Should this fail, the site is set up all the same, and the settings page offers it again.
  if (removeSample) await emptyPaper(async () => ({ ...(await doorContext()), actor: admin }));
  return { ok: true, result: { email } };
}

export async function acceptInvited(_before: Before, form: FormData): Promise<Entered> {
  return byLink(acceptInvitation, form);
}

export async function chooseNewPassword(_before: Before, form: FormData): Promise<Entered> {
  return byLink(resetPassword, form);
}

/** The answer is the same for every e-mail, and the mail is queued after it, so that its time tells nothing either. */
export async function askForReset(_before: Before, form: FormData): Promise<Answer<null>> {
  if (!(await mailIsConfigured()))
    return { ok: false, code: "unavailable", message: "This site sends no mail. Ask an admin for a link." };
  const asked = await answer(requestPasswordReset, fieldsOf(form), doorContext);
  if (!asked.ok) return asked;
  const made = asked.result;
  if (made) after(() => deliver(resetMail(made), new Date()));
  return { ok: true, result: null };
}

export async function invite(_before: Before, form: FormData): Promise<Answer<MadeLink>> {
  const { where, sections = [], ...typed } = fieldsOf(form);
  const invited = await answer(invitePerson, { ...typed, sections: where === "some" ? sections : null }, deskContext);
  if (!invited.ok) return invited;
  const { secret, expiresAt, name, email, mail } = invited.result;
  return { ok: true, result: { link: linkAddress("invitation", secret), until: expiresAt, name, email, mail } };
}

/** Handed over by the admin, not mailed: whoever lost the password may have lost the mailbox too. */
export async function makeReset(id: string): Promise<Answer<Omit<MadeLink, "mail">>> {
  const made = await answer(makeResetLink, { id }, deskContext);
  if (!made.ok) return made;
  const { secret, expiresAt, name, email } = made.result;
  return { ok: true, result: { link: linkAddress("password-reset", secret), until: expiresAt, name, email } };
}

export async function takeBackInvitation(id: string): Promise<Answer<unknown>> {
  return answer(revokeInvitation, { id }, deskContext);
}

/** `sections` null for the whole site. */
export async function giveRole(id: string, role: string, sections: readonly string[] | null): Promise<Answer<unknown>> {
  return answer(changeRole, { id, role, sections }, deskContext);
}

export async function suspend(id: string): Promise<Answer<unknown>> {
  return answer(suspendPerson, { id }, deskContext);
}

export async function reactivate(id: string): Promise<Answer<unknown>> {
  return answer(reactivatePerson, { id }, deskContext);
}

export async function giveWork(id: string, to: string): Promise<Answer<{ articles: string[] }>> {
  return answer(handOver, { id, to }, deskContext);
}

export async function deleteAccount(id: string, forgetName: boolean): Promise<Answer<unknown>> {
  return answer(deletePerson, { id, forgetName }, deskContext);
}

export async function rename(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(renameSelf, fieldsOf(form), deskContext);
}

export async function changeOwnPassword(_before: Before, form: FormData): Promise<Answer<null>> {
  const changed = await answer(changePassword, fieldsOf(form), deskContext);
  if (!changed.ok) return changed;
  if (changed.result.ok) {
    await giveSession(changed.result.session);
    return { ok: true, result: null };
  }
  const refused = changed.result;
  const message =
    refused.reason === "wrong" ? "This is not your present password." : waitSentence(refused.retryAt, new Date());
  return {
    ok: false,
    code: refused.reason === "wrong" ? "invalid" : "too-many",
    message,
    fields: { current: message },
  };
}

/** The link goes to the new address; the present one serves until it is opened. */
export async function askForNewEmail(_before: Before, form: FormData): Promise<Answer<{ email: string }>> {
  if (!(await mailIsConfigured()))
    return { ok: false, code: "unavailable", message: "This site sends no mail. Ask an admin to change your e-mail." };
  const asked = await answer(requestEmail, fieldsOf(form), deskContext);
  if (!asked.ok) return asked;
  const { name, email, secret, expiresAt } = asked.result;
  const sent = await deliver(newEmailMail({ name, email, secret, expiresAt }), new Date());
  if (sent === "queued") return { ok: true, result: { email } };
  const message = "The mail could not be sent, so nothing is changed. Try again later.";
  return { ok: false, code: "unavailable", message };
}

export async function confirmNewEmail(_before: Before, form: FormData): Promise<Answer<{ email: string }>> {
  const confirmed = await byLink(confirmEmail, form);
  if (!confirmed.ok) return confirmed;
  after(() => tellOldAddress(confirmed.result));
  return { ok: true, result: { email: confirmed.result.email } };
}

export async function giveEmail(_before: Before, form: FormData): Promise<Answer<unknown>> {
  const given = await answer(changeEmail, fieldsOf(form), deskContext);
  if (given.ok && given.result.changed) after(() => tellOldAddress(given.result));
  return given;
}

export async function signOutEverywhere(): Promise<Answer<unknown>> {
  return answer(endOwnSessions, {}, deskContext);
}

export async function signOutElsewhere(): Promise<Answer<unknown>> {
  return answer(endOwnSessions, { others: true }, deskContext);
}

export async function signOutBrowser(session: string): Promise<Answer<unknown>> {
  return answer(endSession, { session }, deskContext);
}

export async function signOutPerson(id: string): Promise<Answer<unknown>> {
  return answer(endSessionsOf, { id }, deskContext);
}

async function tellOldAddress({ name, before, email }: { name: string; before: string; email: string }): Promise<void> {
  await deliver(emailChangedMail({ name, email, to: before }), new Date());
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { doorSettings, passkeys } from "#db/schema/factors.ts";
import { sessions } from "#db/schema/people.ts";
import { formerLooks, site } from "#db/schema/site.ts";
import type { Role } from "#db/vocabulary.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { backUp } from "#lib/backup/back-up.ts";
import { unpack } from "#lib/backup/unpack.ts";
import { createFeed } from "#lib/calendar/commands/create-feed.ts";
import { waiveFinding } from "#lib/checks/commands/waive.ts";
import { addComment } from "#lib/comments/commands/add.ts";
import { addNote } from "#lib/corrections/commands/add.ts";
import { publishFrontDraft } from "#lib/front/commands/publish.ts";
import { saveFrontDraft } from "#lib/front/commands/save.ts";
import { scheduleFrontDraft } from "#lib/front/commands/schedule.ts";
import { changeMailServer } from "#lib/mail/commands/change-server.ts";
import { enqueueMail } from "#lib/mail/commands/queue.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { makeResetLink } from "#lib/people/commands/make-reset-link.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { makeLink } from "#lib/people/links.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { countAddresses } from "#lib/redirects/commands/count.ts";
import { submitArticle } from "#lib/review/commands/submit.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { withholdRevision } from "#lib/revisions/commands/withhold.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { standOf } from "#lib/topics/page-rows.ts";
import { beginTranslation } from "#lib/translations/commands/begin.ts";
import { saveView } from "#lib/views/commands/save.ts";
import { aContent, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aFile } from "#tests/support/files.ts";
import { aFolder } from "#tests/support/library.ts";
import { anInvitation, mailRows } from "#tests/support/mails.ts";
import { anAdmin, anAuthor, aPerson, aSection, aSeries, aTopic, later, NOW, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { aRule } from "#tests/support/redirects.ts";
import { aRole } from "#tests/support/roles.ts";
import { aSoftPasskey } from "#tests/support/soft-passkey.ts";
import { storeEnvironment } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";
import { inSpool } from "#tests/support/uploads.ts";

export type Actors = "anyone" | Role | "system";
type Made = Awaited<ReturnType<typeof targets>>;
type Access = { may: readonly Actors[]; input: (made: Made) => unknown };

const STAFF = ["contributor", "author", "editor", "admin"] as const;
const SIGNED_IN = [...STAFF, "system"] as const;
const DESK = ["editor", "admin", "system"] as const;
const EDITORS = ["editor", "admin"] as const;
const ADMINS = ["admin", "system"] as const;
const EVERYBODY = ["anyone", ...SIGNED_IN] as const;
const SYSTEM = ["system"] as const;

/** Things of somebody else's, which is where access control fails first. What is one's own is tested with each command. */
export async function targets() {
  await store().transaction((tx) =>
    tx
      .insert(site)
      .values({ id: 1, name: "Test", tagline: "", language: "en", timeZone: "UTC", sample: false, setUpAt: NOW }),
  );
  await anAdmin();
  const owner = await aPerson({ role: "author" });
  return { owner };
}

async function aFormerLook() {
  const row = {
    id: newId(),
    look: { accent: { light: "#0b5d3b", dark: "#7fd6ab" } },
    replacedBy: null,
    replacedAt: NOW,
  };
  await store().transaction((tx) => tx.insert(formerLooks).values(row));
  return { id: row.id };
}

const NO_STANDFIRST = { standfirst: "" };
const LET_PASS = { check: "standfirst" as const, finding: "none", reason: "A live ticker has none." };
const TAB = "tab0of0somebody0";
const PASSWORD = "four unrelated paper boats";
const draft = async ({ owner }: Made) => aDraft(owner.context);
const live = async ({ owner }: Made) => aLiveArticle(owner.context);

const OTHER_NOTE = { kind: "clarification", text: "It was Tuesday, in the evening." };
async function aNote(made: Made, at: "once" | "next") {
  const { id } = await live(made);
  return (await addNote({ id, kind: "correction", text: "It was Tuesday.", at }, made.owner.context)).id;
}
/** The first of two texts that were published. */
async function earlier(made: Made) {
  const first = await live(made);
  const { id, version } = await rewrite(made.owner.context, first, { title: "Another" });
  await publishArticle({ id, version }, made.owner.context);
  const [row] = await db()
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(revisions.number);
  return { id, revisionId: row?.id };
}

const aSchedule = ({ id, version }: { id: string; version: number }) => {
  return { id, version, act: "publish" as const, local: "2030-02-01T10:00", zone: "UTC" };
};
async function commented(made: Made) {
  const { id } = await draft(made);
  const { comment } = await addComment({ id, anchor: { on: "article" }, words: "Is this so?" }, made.owner.context);
  return { comment };
}
async function planned(made: Made) {
  const { id } = await draft(made);
  await store().transaction((tx) => tx.update(articles).set({ plannedAt: NOW }).where(eq(articles.id, id)));
  return { id };
}
async function aView({ owner }: Made) {
  return pick(await saveView({ name: "Ours", query: "" }, owner.context), "id");
}
async function scheduled(made: Made) {
  const { id } = await scheduleArticle(aSchedule(await draft(made)), system());
  return { id };
}

/** Who may use each command on what belongs to others. The names are those of the event log. */
export const ACCESS: Record<string, Access> = {
  "article.create": { may: SIGNED_IN, input: () => ({ title: "New" }) },
  "page.create": { may: DESK, input: () => ({ start: "about" }) },
  "article.save": {
    may: DESK,
    input: async (made) => ({ ...(await idAndBase(made)), content: await aContent({ title: "Changed" }) }),
  },
  // A lease is a person's: no job writes by hand.
  "article.take-lease": {
    may: EDITORS,
    input: async (made) => ({ ...pick(await draft(made), "id", "version"), tab: TAB }),
  },
  "article.release-lease": { may: EDITORS, input: async (made) => ({ ...pick(await draft(made), "id"), tab: TAB }) },
  "article.schedule": { may: DESK, input: async (made) => aSchedule(await draft(made)) },
  "article.cancel-schedule": { may: DESK, input: async (made) => scheduled(made) },
  "article.run-schedule": { may: [], input: async (made) => scheduled(made) },
  "article.fail-schedule": { may: [], input: async (made) => ({ ...(await scheduled(made)), problem: "Taken." }) },
  // Without a standfirst there is something to let pass.
  "article.waive": {
    may: DESK,
    input: async ({ owner }) => ({ ...pick(await aDraft(owner.context, NO_STANDFIRST), "id"), ...LET_PASS }),
  },
  "article.unwaive": {
    may: DESK,
    input: async ({ owner }) => {
      const { id } = await aDraft(owner.context, NO_STANDFIRST);
      const { reason: _, ...what } = LET_PASS;
      await waiveFinding({ id, ...LET_PASS }, owner.context);
      return { id, ...what };
    },
  },
  "article.set-embargo": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), local: "2030-02-01T10:00", zone: "UTC" }),
  },
  "article.plan": { may: DESK, input: async (made) => ({ ...pick(await draft(made), "id"), workingTitle: "Planned" }) },
  "article.assign": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), assigneeId: (await aPerson()).person.id }),
  },
  "article.tell-due": { may: [], input: async (made) => pick(await draft(made), "id") },
  "article.publish": { may: DESK, input: async (made) => pick(await draft(made), "id", "version") },
  "correction.add": {
    may: DESK,
    input: async (made) => ({
      ...pick(await live(made), "id"),
      kind: "correction",
      text: "It was Tuesday.",
      at: "once",
    }),
  },
  "correction.change": { may: DESK, input: async (made) => ({ id: await aNote(made, "next"), ...OTHER_NOTE }) },
  "correction.remove": { may: DESK, input: async (made) => ({ id: await aNote(made, "next") }) },
  "correction.take-back": {
    may: DESK,
    input: async (made) => ({ id: await aNote(made, "once"), reason: "It was Monday after all." }),
  },
  "article.unpublish": { may: DESK, input: async (made) => pick(await live(made), "id") },
  "article.trash": { may: DESK, input: async (made) => pick(await draft(made), "id") },
  "article.restore": { may: DESK, input: trashed },
  "article.purge": { may: DESK, input: trashed },
  "article.empty-trash": { may: SYSTEM, input: () => ({}) },
  "article.duplicate": { may: DESK, input: async (made) => pick(await draft(made), "id") },
  "article.begin-translation": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), language: "uk" }),
  },
  "article.join-translations": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), otherId: await aTranslation(made) }),
  },
  "article.leave-translations": {
    may: DESK,
    input: async (made) => {
      const { id } = await draft(made);
      await beginTranslation({ id, language: "uk" }, system());
      return { id };
    },
  },
  "article.change-section": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), sectionId: null }),
  },
  "article.add-topic": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), topicId: (await aTopic()).id }),
  },
  "article.replan": {
    may: DESK,
    input: async (made) => ({ ...(await planned(made)), what: "planned", day: "2030-02-02" }),
  },

  "view.save": { may: STAFF, input: () => ({ name: "Mine", query: "state=live" }) },
  // What was not shared is nobody else's.
  "view.change": { may: [], input: async (made) => ({ ...(await aView(made)), name: "Taken", shared: false }) },
  "view.remove": { may: [], input: aView },
  "calendar.create-feed": { may: STAFF, input: () => ({}) },
  "calendar.revoke-feed": { may: [], input: async ({ owner }) => pick(await createFeed({}, owner.context), "id") },
  // The secret is the right.
  "calendar.read-feed": {
    may: EVERYBODY,
    input: async ({ owner }) => pick(await createFeed({}, owner.context), "secret"),
  },
  "revision.keep": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id", "version"), label: "Mine" }),
  },
  "revision.name": { may: DESK, input: async (made) => ({ ...(await kept(made)), label: "Theirs" }) },
  "revision.withhold": {
    may: DESK,
    input: async (made) => ({ ...(await earlier(made)), reason: "It named a source." }),
  },
  "revision.release": {
    may: DESK,
    input: async (made) => {
      const first = await earlier(made);
      await withholdRevision({ ...first, reason: "It named a source." } as never, made.owner.context);
      return first;
    },
  },
  "revision.restore": { may: DESK, input: async (made) => ({ ...(await kept(made)), version: 2 }) },
  "revision.thin": { may: SYSTEM, input: () => ({ after: null }) },

  // People talk to one another: no job comments.
  "comment.add": {
    may: EDITORS,
    input: async (made) => ({ ...pick(await draft(made), "id"), anchor: { on: "article" }, words: "Is this so?" }),
  },
  "comment.edit": { may: [], input: async (made) => ({ ...(await commented(made)), words: "It is so." }) },
  "comment.remove": { may: EDITORS, input: commented },
  "comment.resolve": { may: EDITORS, input: commented },
  "comment.reopen": { may: EDITORS, input: commented },
  "notices.read": { may: STAFF, input: () => ({ all: true }) },
  "notices.set-wishes": { may: STAFF, input: () => ({ mail: "daily", inDesk: ["mentioned"], byMail: [] }) },
  "notices.mail": { may: SYSTEM, input: ({ owner }) => ({ person: owner.person.id }) },
  "notices.sweep": { may: SYSTEM, input: ({ owner }) => ({ person: owner.person.id }) },

  "preview.create": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), note: "The lawyer", days: 7 }),
  },
  "preview.revoke": { may: DESK, input: async (made) => ({ id: (await shared(made)).id }) },
  // The secret is the right.
  "preview.open": { may: EVERYBODY, input: async (made) => ({ secret: (await shared(made)).secret }) },

  "article.submit": { may: DESK, input: async (made) => ({ ...(await inStage(made, "stage-writing")) }) },
  // An approval is a person's: no job gives one.
  "article.approve": { may: EDITORS, input: async (made) => submittedTo(made) },
  "article.ask-changes": { may: EDITORS, input: async (made) => ({ ...(await submittedTo(made)), note: "Again." }) },
  "article.hand-over": {
    may: DESK,
    input: async (made) => ({ ...pick(await draft(made), "id"), to: (await aPerson()).person.id }),
  },
  "review.set-stages": {
    may: ADMINS,
    input: () => ({ sectionId: null, stages: [{ name: "Desk" }, { name: "Done" }].map(asked) }),
  },
  "review.change-rules": { may: ADMINS, input: () => ({ approvalsFollowText: false }) },
  // The secret is the right.
  "article.guest-approve": { may: EVERYBODY, input: async (made) => byGuest(made, "approve") },
  "article.guest-ask-changes": { may: EVERYBODY, input: async (made) => byGuest(made, "approve") },
  "article.guest-comment": {
    may: EVERYBODY,
    input: async (made) => pick(await byGuest(made, "comment"), "secret", "name", "note"),
  },

  "section.create": { may: DESK, input: () => ({ name: "New", slug: "new", parentId: null, description: "" }) },
  "section.change": {
    may: DESK,
    input: async () => ({ id: (await aSection()).id, name: "Other", slug: "other", parentId: null, description: "" }),
  },
  "section.move": { may: DESK, input: async () => ({ id: (await aSection()).id, direction: "up" }) },
  "section.delete": { may: DESK, input: async () => ({ id: (await aSection()).id }) },
  "front.save": { may: DESK, input: async (made) => ({ ...ON_SITE, basedOn: 0, arrangement: await leading(made) }) },
  "front.publish": { may: DESK, input: async (made) => ({ ...ON_SITE, version: await arranged(made) }) },
  "front.schedule": {
    may: DESK,
    input: async (made) => ({ ...ON_SITE, version: await arranged(made), local: "2030-02-01T10:00", zone: "UTC" }),
  },
  "front.cancel-schedule": { may: DESK, input: frontScheduled },
  "front.run-schedule": { may: [], input: frontScheduled },
  "front.restore": {
    may: DESK,
    input: async (made) => {
      await publishFrontDraft({ ...ON_SITE, version: await arranged(made) }, system());
      await saveFrontDraft({ ...ON_SITE, basedOn: 1, arrangement: {} }, system());
      return { ...ON_SITE, number: 1, basedOn: 2 };
    },
  },
  "topic.create": { may: DESK, input: () => ({ name: "New", slug: "new", description: "" }) },
  "topic.change": {
    may: DESK,
    input: async () => ({ id: (await aTopic()).id, name: "Other", slug: "other", description: "" }),
  },
  "topic.change-page": {
    may: DESK,
    input: async () => ({
      ...{ id: (await aTopic()).id, introduction: "New", facts: [], timeline: [], involved: [], guide: [] },
      seen: standOf(null, []),
    }),
  },
  "series.create": { may: DESK, input: () => ({ name: "New", slug: "new", description: "" }) },
  "series.change": {
    may: DESK,
    input: async () => ({ id: (await aSeries()).id, name: "New", slug: "new", description: "" }),
  },
  "series.arrange": { may: DESK, input: async () => ({ id: (await aSeries()).id, parts: [], seen: [] }) },
  "series.delete": { may: DESK, input: async () => ({ id: (await aSeries()).id }) },
  "article.relate": { may: DESK, input: async (made) => ({ ...pick(await draft(made), "id"), related: [], seen: [] }) },
  "topic.delete": { may: DESK, input: async () => ({ id: (await aTopic()).id }) },
  "author.create": { may: DESK, input: () => ({ ...PROFILE, slug: "new" }) },
  "author.change": {
    may: DESK,
    input: async ({ owner }) => ({ ...PROFILE, id: (await anAuthor({ personId: owner.person.id })).id }),
  },
  "author.delete": { may: DESK, input: async () => ({ id: (await anAuthor()).id }) },

  "redirect.create": { may: DESK, input: () => ({ kind: "exact", source: "/old", status: 301, target: "/news" }) },
  "redirect.change": {
    may: DESK,
    input: async () => ({ ...(await aRule({ source: "/old" })), kind: "exact", source: "/older", status: 410 }),
  },
  "redirect.delete": { may: DESK, input: () => aRule({ source: "/old" }) },
  "redirect.move": {
    may: DESK,
    async input() {
      await aRule({ kind: "pattern", source: "/a/*" });
      return { ...(await aRule({ kind: "pattern", source: "/b/*" })), direction: "up" };
    },
  },
  "redirect.import": { may: DESK, input: () => ({ text: "/old,/news" }) },
  "redirect.ignore": {
    may: DESK,
    async input() {
      const missed = { path: "/old", readers: 1, robots: 0, firstAt: 0, lastAt: 0, referrer: "" };
      await countAddresses({ missed: [missed], used: [] }, system());
      return { path: "/old", ignored: true };
    },
  },
  "redirect.count": { may: SYSTEM, input: () => ({ missed: [], used: [] }) },

  "media.add": {
    may: SIGNED_IN,
    input: async () => ({ file: await inSpool(await aPhoto({ seed: 1 })), fileName: "photo.jpg" }),
  },
  "media.keep-preview": {
    may: SIGNED_IN,
    input: async () => ({ file: await inSpool(await aPhoto({ seed: 2 })), fileName: "Preview of example.org" }),
  },
  "media.describe": { may: DESK, input: async () => ({ id: (await aPicture()).id, alt: "A lake" }) },
  "media.index-words": { may: SYSTEM, input: () => ({}) },
  "search.index-texts": { may: SYSTEM, input: () => ({ after: null }) },
  "media.trash": { may: DESK, input: async () => ({ id: (await aPicture()).id }) },
  "media.restore": { may: DESK, input: thrownAway },
  "media.purge": { may: DESK, input: thrownAway },
  "media.empty-trash": { may: SYSTEM, input: () => ({}) },
  "media.replace": {
    may: DESK,
    input: async () => ({ id: (await aFile()).id, file: await inSpool(aPdf(2)), fileName: "new.pdf" }),
  },
  "folder.create": { may: DESK, input: () => ({ name: "Trip", parentId: null }) },
  "folder.change": { may: DESK, input: async () => ({ id: (await aFolder("Trip")).id, name: "Journey" }) },
  "folder.delete": { may: DESK, input: async () => ({ id: (await aFolder("Trip")).id }) },

  "token.create": { may: EDITORS, input: () => ({ name: "Wire", scopes: ["articles:read"], days: 90 }) },
  "token.revoke": { may: ADMINS, input: async ({ owner }) => ({ id: (await aToken({ owner })).id }) },
  "token.note-use": { may: SYSTEM, input: async ({ owner }) => ({ id: (await aToken({ owner })).id }) },
  "token.sweep": { may: SYSTEM, input: () => ({}) },
  "api.take": { may: SYSTEM, input: () => ({ key: "somebody", startedAt: NOW, wanted: 1 }) },
  "api.sweep": { may: SYSTEM, input: () => ({}) },
  "readership.count": {
    may: SYSTEM,
    input: () => ({ day: 20_000, articles: 0, others: 1, bots: [], hosts: [], each: [] }),
  },
  "readership.roll": { may: SYSTEM, input: () => ({ today: 20_000, after: null }) },
  "role.create": { may: ADMINS, input: () => ({ name: "Checker", rights: {} }) },
  "role.change": {
    may: ADMINS,
    input: async () => ({ ...pick(await aRole({}), "id", "changedAt"), name: "Other", rights: {} }),
  },
  "role.delete": { may: ADMINS, input: async () => pick(await aRole({}), "id") },
  "person.invite": { may: ADMINS, input: () => INVITED },
  "person.revoke-invitation": { may: ADMINS, input: async () => ({ id: (await invited()).id }) },
  "person.change-role": { may: ADMINS, input: ({ owner }) => ({ id: owner.person.id, role: "editor" }) },
  "person.hand-over": {
    may: ADMINS,
    input: async ({ owner }) => ({ id: owner.person.id, to: (await aPerson()).person.id }),
  },
  "person.delete": { may: ADMINS, input: ({ owner }) => ({ id: owner.person.id }) },
  "person.suspend": { may: ADMINS, input: ({ owner }) => ({ id: owner.person.id }) },
  "person.reactivate": { may: ADMINS, input: suspended },
  "person.make-reset-link": { may: ADMINS, input: ({ owner }) => ({ id: owner.person.id }) },
  "person.add": { may: SYSTEM, input: () => ({ ...INVITED, password: PASSWORD }) },

  // At the door the link or the password is the right, so whoever holds it is let in.
  "person.accept": {
    may: EVERYBODY,
    input: async () => ({ secret: (await invited()).secret, name: "Guest", password: PASSWORD }),
  },
  "person.reset-password": { may: EVERYBODY, input: resetting },
  // Whoever tries is counted.
  "link.try": { may: EVERYBODY, input: () => ({ secret: "x".repeat(43) }) },
  "person.request-reset": { may: EVERYBODY, input: ({ owner }) => ({ email: owner.person.email }) },
  "session.open": {
    may: EVERYBODY,
    input: ({ owner }) => ({ email: owner.person.email, password: "not the right one" }),
  },

  "person.confirm-email": { may: EVERYBODY, input: async (made) => ({ secret: await linkOf(made, "new-email") }) },
  "session.request-link": { may: EVERYBODY, input: ({ owner }) => ({ email: owner.person.email }) },
  "session.open-with-link": { may: EVERYBODY, input: async (made) => ({ secret: await linkOf(made, "sign-in") }) },
  // Whoever the provider vouches for is let in by the transport that checked it.
  "session.open-with-provider": { may: SYSTEM, input: vouched },
  "person.change-email": {
    may: ADMINS,
    input: ({ owner }) => ({ id: owner.person.id, email: "new@newsroom.example" }),
  },

  // Of oneself alone.
  "person.request-email": { may: STAFF, input: () => ({ email: "new@newsroom.example" }) },
  "person.rename": { may: STAFF, input: () => ({ name: "Another Name" }) },
  "person.seen": { may: STAFF, input: () => ({}) },
  "person.change-password": { may: STAFF, input: () => ({ current: "not the right one", password: PASSWORD }) },
  "session.end": { may: ADMINS, input: someSession },
  "session.end-of": { may: ADMINS, input: ({ owner }) => ({ id: owner.person.id }) },
  "session.end-all": { may: STAFF, input: () => ({}) },
  "session.prove": { may: STAFF, input: () => ({ password: "not the right one" }) },
  // The half session is the right, and none of these has one.
  "session.complete": { may: [], input: () => ({ code: "000000" }) },
  // The passkey is the right.
  "session.open-with-passkey": {
    may: EVERYBODY,
    input: () => ({ passkey: aSoftPasskey().answer({ challenge: "AAAA" }), browser: "some browser" }),
  },
  "factor.begin-authenticator": { may: STAFF, input: () => ({}) },
  "factor.confirm-authenticator": { may: STAFF, input: () => ({ code: "000000" }) },
  "factor.remove-authenticator": { may: STAFF, input: () => ({}) },
  "factor.renew-codes": { may: STAFF, input: () => ({}) },
  "factor.reset": { may: ADMINS, input: async ({ owner }) => ({ id: (await keyed(owner)).personId }) },
  "passkey.add": {
    may: STAFF,
    input: () => ({ passkey: aSoftPasskey().make({ challenge: "AAAA" }), name: "Laptop" }),
  },
  "passkey.rename": { may: [], input: async ({ owner }) => ({ id: (await keyed(owner)).id, name: "Taken" }) },
  "passkey.remove": { may: [], input: async ({ owner }) => ({ id: (await keyed(owner)).id }) },
  "site.change-door": { may: ADMINS, input: () => ({ mailLinks: true, secondFactorRoles: ["admin"] }) },

  "site.change-settings": {
    may: ADMINS,
    input: () => ({ name: "Other", tagline: "", language: "en", timeZone: "UTC" }),
  },
  "site.change-checks": { may: ADMINS, input: () => ({ "alt-text": "block" }) },
  "site.change-menus": {
    may: ADMINS,
    input: async () => ({ menu: "head", entries: [{ label: "", to: { section: (await aSection()).id } }] }),
  },
  "site.change-record": {
    may: ADMINS,
    input: () => ({ statements: { ai: { text: "None is used.", pageId: null } }, publicVersions: false }),
  },
  "site.change-languages": { may: ADMINS, input: () => ({ languages: ["uk"] }) },
  "site.change-footer": { may: ADMINS, input: () => ({ footer: "By the lake.", social: [] }) },
  "site.change-logo": { may: ADMINS, input: async () => ({ logoId: (await aPicture()).id }) },
  "site.change-look": {
    may: ADMINS,
    input: () => ({ accent: { light: "#0b5d3b", dark: "#7fd6ab" }, headings: "source-sans", text: "source-serif" }),
  },
  "site.restore-look": { may: ADMINS, input: aFormerLook },
  "site.change-sharing": {
    may: ADMINS,
    input: () => ({
      ...{ feedTexts: "excerpt", crawlers: "none", sharePictures: "drawn", securityContact: "", hub: "" },
      indexNow: false,
    }),
  },
  "site.change-trash": { may: ADMINS, input: () => ({ keepTrashDays: 90 }) },
  // The link is the right; without one only the machine's own command line sets a site up.
  "site.set-up": {
    may: SYSTEM,
    input: () => notSetUp({ ...FIRST_ADMIN, name: "Admin", email: "admin@newsroom.example", password: PASSWORD }),
  },
  "site.restore": { may: SYSTEM, input: unpacked },
  "sample.mark": { may: SYSTEM, input: () => notSetUp({}) },
  "site.begin": { may: SYSTEM, input: () => ({}) },
  "site.offer-set-up": { may: SYSTEM, input: () => ({}) },
  "sample.remove": { may: ADMINS, input: () => ({}) },
  "door.sweep": { may: SYSTEM, input: () => ({}) },

  "mail.change-server": { may: ADMINS, input: () => MAIL_SERVER },
  "mail.remove-server": { may: ADMINS, input: () => ({}) },
  // To whoever asks, so that a job has nobody to send it to.
  "mail.test": { may: ["admin"], input: () => ({}) },
  "mail.retry": { may: ADMINS, input: waitingMail },
  "mail.cancel": { may: ADMINS, input: waitingMail },
  "mail.queue": { may: SYSTEM, input: () => ({ template: anInvitation() }) },
  "mail.claim": { may: SYSTEM, input: () => ({}) },
  "mail.settle": {
    may: SYSTEM,
    input: async () => ({ ...(await waitingMail()), claim: newId(), outcome: "sent", problem: null }),
  },
  "mail.sweep": { may: SYSTEM, input: () => ({}) },

  "activity.change-keeping": { may: ADMINS, input: () => ({ keepActivityDays: null, keepTracesDays: 30 }) },
  "activity.forget": { may: SYSTEM, input: () => ({}) },
  "activity.export": { may: ADMINS, input: () => ({ format: "csv", wish: {} }) },
};

const MAIL_SERVER = {
  ...{ host: "mail.newsroom.example", port: 587, security: "starttls", user: "", password: "" },
  ...{ fromName: "", fromAddress: "desk@newsroom.example", replyTo: "" },
};

/** There is a server to wait for. */
async function waitingMail() {
  await changeMailServer(MAIL_SERVER as never, system());
  await enqueueMail({ template: anInvitation() }, system());
  const [mail] = await mailRows();
  return { id: mail?.id };
}

const ON_SITE = { place: "site" as const };
async function leading(made: Made) {
  return { top: [{ articleId: (await live(made)).id }] };
}
async function arranged(made: Made) {
  const saved = await saveFrontDraft({ ...ON_SITE, basedOn: 0, arrangement: await leading(made) }, system());
  return saved.version;
}
async function frontScheduled(made: Made) {
  const time = { local: "2030-02-01T10:00", zone: "UTC" };
  return pick(await scheduleFrontDraft({ ...ON_SITE, version: await arranged(made), ...time }, system()), "id");
}

const PROFILE = { kind: "staff", name: "Mara Ellison", slug: "mara-ellison", role: "", bio: "" };
const INVITED = { name: "Guest", email: "guest@newsroom.example", role: "contributor" } as const;

const FIRST_ADMIN = { site: "Test", language: "en", timeZone: "UTC", sample: "keep" };

async function notSetUp<Input>(input: Input): Promise<Input> {
  await store().transaction((tx) => tx.update(site).set({ setUpAt: null }).where(eq(site.id, 1)));
  return input;
}

/** A backup of the site as it is, ready to be put back. */
async function unpacked() {
  const folder = mkdtempSync(join(tmpdir(), "standfirst-matrix-"));
  const { DATA_DIR: dataDir, DATABASE_URL } = storeEnvironment();
  await backUp(`${folder}.tar.gz`, { dataDir, databaseUrl: DATABASE_URL || undefined }, NOW);
  const { createdAt } = await unpack(`${folder}.tar.gz`, folder);
  return { folder, createdAt, media: [], replace: true };
}

async function shared(made: Made) {
  const { id } = await draft(made);
  return createPreview({ id, note: "The lawyer", days: 7 }, made.owner.context);
}

const asked = ({ name }: { name: string }) => ({ name, approval: "nobody" });

async function inStage(made: Made, stageId: string) {
  return { ...pick(await draft(made), "id", "version"), stageId };
}

async function submittedTo(made: Made) {
  const story = await inStage(made, "stage-writing");
  await submitArticle(story, made.owner.context);
  return { ...story, stageId: "stage-editing" };
}

/** By the link of an editor. */
async function byGuest(made: Made, power: "approve" | "comment") {
  const { id, version, stageId } = await submittedTo(made);
  const { context } = await aPerson({ role: "editor" });
  const wish = { id, note: "The lawyer", days: 7 as const, power, stageId: power === "approve" ? stageId : null };
  const { secret } = await createPreview(wish, context);
  return { secret, version, name: "Dr. Osei", note: "Fine." };
}

async function kept(made: Made) {
  const { id, version } = await draft(made);
  const { id: revisionId } = await keepNamed({ id, version, label: "Ours" }, made.owner.context);
  return { id, revisionId };
}

async function idAndBase(made: Made) {
  const { id, version } = await draft(made);
  return { id, basedOn: version };
}

async function trashed({ owner }: Made) {
  const { id } = await aDraft(owner.context);
  await trashArticle({ id }, owner.context);
  return { id };
}

async function thrownAway() {
  const { id } = await aPicture();
  await trashMedia({ id }, system());
  return { id };
}

async function invited() {
  return invitePerson(INVITED, system());
}

async function suspended({ owner }: Made) {
  await suspendPerson({ id: owner.person.id }, system());
  return { id: owner.person.id };
}

async function resetting({ owner }: Made) {
  const { secret } = await makeResetLink({ id: owner.person.id }, system());
  return { secret, password: PASSWORD };
}

async function linkOf({ owner }: Made, purpose: "new-email" | "sign-in"): Promise<string> {
  return store().transaction(async (tx) => {
    await tx.insert(doorSettings).values({ id: 1, mailLinks: true, secondFactorRoles: [] }).onConflictDoNothing();
    const made = await makeLink(tx, { purpose, person: owner.person.id, now: NOW, email: "new@newsroom.example" });
    return made.secret;
  });
}

function vouched() {
  const browser = "some browser";
  return {
    ...{ issuer: "https://login.example", subject: "1", email: "new@newsroom.example", name: "Guest", role: null },
    ...{ needsRole: false, both: false, matchEmail: false, create: true },
    ...{ state: makeChallenge("single-sign-on", browser, NOW), browser },
  };
}

/** The row of a passkey. */
async function keyed({ person }: Made["owner"]) {
  const facts = { credentialId: "AAAA", publicKey: "AAAA", counter: 0, transports: [], name: "Laptop" };
  const row = { id: newId(), personId: person.id, ...facts, createdAt: NOW };
  await store().transaction((tx) => tx.insert(passkeys).values(row));
  return row;
}

async function someSession({ owner }: Made) {
  const id = newId();
  await store().transaction((tx) =>
    tx.insert(sessions).values({ id, personId: owner.person.id, createdAt: NOW, expiresAt: later(60_000) }),
  );
  return { session: id };
}

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

async function aTranslation({ owner }: Made): Promise<string> {
  return (await aDraft(owner.context, { language: "uk", slug: "ozero" })).id;
}

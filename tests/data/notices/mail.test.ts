import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { removeComment } from "#lib/comments/commands/remove.ts";
import { openMail } from "#lib/kernel/mail/queue.ts";
import { readNotices } from "#lib/notices/commands/read.ts";
import { setWishes } from "#lib/notices/commands/set-wishes.ts";
import { mailAllNotices } from "#lib/notices/job.ts";
import { aNotice, aStory, said, toldTo } from "#tests/support/comments.ts";
import { mailRows, useServer } from "#tests/support/mails.ts";
import { anEditor, aPerson, DAY, later, MINUTE, NOW, type Staff } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

/** The site keeps Kyiv's time: its seven o'clock is five by UTC in winter. */
async function aNewsroom(language = "en") {
  useServer("smtp://127.0.0.1:1");
  const facts = { name: "The Lantern", tagline: "", language, timeZone: "Europe/Kyiv", sample: false, setUpAt: NOW };
  await store().transaction((tx) => tx.insert(site).values({ id: 1, ...facts }));
  const [author, editor] = [await aPerson({ name: "Vera Own" }), await anEditor({ name: "Ada Quill" })];
  return { author, editor, id: await aStory(author) };
}

const minutes = (count: number) => later(count * MINUTE);
const kinds = [
  "assigned",
  "review-asked",
  "review-answered",
  "mentioned",
  "commented",
  "due",
  "schedule-failed",
] as const;
const allMailed = async (staff: Staff) => (await toldTo(staff)).every(({ mailedAt }) => mailedAt !== null);

test("what was said in some minutes comes in one mail, once, with the way to each place", async () => {
  const { author, editor, id } = await aNewsroom();
  const { comment } = await said(editor, id, "Which ones?");
  await said(editor, id, "And when?", [], 1);
  expect(await mailAllNotices(minutes(4))).toBe(0);
  expect(await mailAllNotices(minutes(7))).toBe(1);
  expect(await mailAllNotices(minutes(8))).toBe(0);
  const [mail, ...others] = await mailRows();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    toAddress: author.person.email,
    kind: "notices",
    subject: "2 notices from The Lantern",
  });
  const { text, html } = openMail(mail?.sealed as string) as { text: string; html: string };
  expect(text).toContain("Ada Quill commented on “What the lake conference settled”\n“Which ones?”");
  expect(text).toMatch(new RegExp(`/admin/articles/${id}\\?comment=${comment}\n`));
  expect(text).toContain("And when?");
  expect(text).toContain("/admin/notices/wishes");
  expect(html).toContain("Which ones?");
});

test("however much is said, there is no second mail within a quarter of an hour", async () => {
  const { author, editor, id } = await aNewsroom();
  for (let minute = 0; minute < 40; minute++) {
    await said(editor, id, `Word ${minute}`, [], minute);
    await mailAllNotices(minutes(minute));
  }
  for (let minute = 40; minute < 70; minute++) await mailAllNotices(minutes(minute));
  expect((await mailRows()).length).toBe(4);
  expect(await allMailed(author)).toBe(true);
});

test("what was read or taken back meanwhile is not mailed", async () => {
  const { author, editor, id } = await aNewsroom();
  const { comment } = await said(editor, id, "Nonsense");
  await removeComment({ comment }, editor.context);
  await said(editor, id, "Read at once");
  await readNotices({ article: id }, author.context);
  expect(await mailAllNotices(minutes(6))).toBe(0);
  expect(await mailRows()).toEqual([]);
  expect(await allMailed(author)).toBe(true);
});

test("nobody is mailed what they did not wish for, may not see any more or is older than three days", async () => {
  const { author, editor, id } = await aNewsroom();
  const stranger = await aPerson();
  await setWishes({ mail: "soon", inDesk: [...kinds], byMail: ["mentioned"] }, author.context);
  await said(editor, id);
  await aNotice(stranger, id);
  await aNotice(editor, id, { at: later(-3 * DAY - MINUTE) });
  expect(await mailAllNotices(minutes(6))).toBe(0);
  for (const each of [author, stranger, editor]) expect(await allMailed(each)).toBe(true);
});

test("whoever wishes for no mail, or is suspended, gets none", async () => {
  const { author, editor, id } = await aNewsroom();
  await setWishes({ mail: "never", inDesk: [...kinds], byMail: [...kinds] }, author.context);
  await said(editor, id);
  await aNotice(editor, id);
  await store().transaction((tx) =>
    tx.update(people).set({ status: "suspended" }).where(eq(people.id, editor.viewer.id)),
  );
  expect(await mailAllNotices(minutes(6))).toBe(0);
  expect([await allMailed(author), await allMailed(editor)]).toEqual([true, true]);
});

test("without a mail server nothing is queued, and nothing piles up", async () => {
  const { author, editor, id } = await aNewsroom();
  useServer(undefined);
  await said(editor, id);
  expect(await mailAllNotices(minutes(6))).toBe(0);
  expect(await mailRows()).toEqual([]);
  expect(await allMailed(author)).toBe(true);
});

test("once a day means at seven in the morning of the site", async () => {
  const { author, editor, id } = await aNewsroom();
  await setWishes({ mail: "daily", inDesk: [...kinds], byMail: [...kinds] }, author.context);
  await said(editor, id, "At noon");
  await said(editor, id, "In the evening", [], 6 * 60);
  const at = (time: string) => new Date(`2030-01-16T${time}:00.000Z`);
  expect(await mailAllNotices(minutes(7 * 60))).toBe(0);
  expect(await mailAllNotices(at("04:59"))).toBe(0);
  await aNotice(author, id, { at: at("05:01") });
  expect(await mailAllNotices(at("05:02"))).toBe(1);
  expect(await mailRows()).toMatchObject([{ subject: "2 notices from The Lantern" }]);
  expect(await mailAllNotices(at("23:00"))).toBe(0);
});

test("the mail is in the language of the site, whatever it tells", async () => {
  const { author, id } = await aNewsroom("uk");
  for (const kind of kinds) await aNotice(author, id, { kind, words: "canary" });
  await mailAllNotices(minutes(6));
  const [mail] = await mailRows();
  expect(mail?.subject).toBe("Сповіщення від The Lantern: 7");
  expect(mail?.shown).toContain("Вітаємо, Vera Own!");
  expect(mail?.shown).not.toContain("undefined");
});

test("more than one mail can hold are counted in it", async () => {
  const { author, id } = await aNewsroom();
  for (let at = 0; at < 30; at++) await aNotice(author, id);
  await mailAllNotices(minutes(6));
  expect((await mailRows())[0]?.shown).toContain("And 5 more, which are in the desk under Notices.");
});

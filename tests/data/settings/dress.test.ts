import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { aboutSite } from "#lib/articles/structured-data.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskMediaItem } from "#lib/media/desk.ts";
import { removeSample } from "#lib/sample/commands/remove-sample.ts";
import { changeFooter } from "#lib/settings/commands/change-footer.ts";
import { changeLogo } from "#lib/settings/commands/change-logo.ts";
import { changeLook } from "#lib/settings/commands/change-look.ts";
import { deskLook } from "#lib/settings/desk-look.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { mediaTag, siteTag } from "#lib/tags.ts";
import { aSite } from "#tests/support/door.ts";
import { aFile } from "#tests/support/files.ts";
import { anAdmin, anEditor, anyone } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");
beforeEach(() => aSite());

const LOOK = {
  accent: { light: "#0B5D3B", dark: "#7fd6ab" },
  headings: "source-sans" as const,
  text: "source-serif" as const,
};
const FOOT = {
  footer: "The Lantern, by the lake.\n\nSince 1987.",
  social: [{ network: "mastodon" as const, url: "https://mastodon.example/@lantern" }],
};

test("an admin chooses a colour that can be read and letters; what is as it comes is not kept", async () => {
  const { context, viewer } = await anAdmin();
  await changeLook(LOOK, context);
  const look = { accent: { light: "#0b5d3b", dark: "#7fd6ab" }, headings: "source-sans" };
  expect((await publishedSite()).look).toEqual(look);
  expect((await deskLook(viewer)).look).toEqual(look);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "site.change-look", actorId: viewer.id, tags: [siteTag] },
    before: { accent: "#8c1d18 by day, #e58a7b by night", headings: "source-serif" },
    after: { accent: "#0b5d3b by day, #7fd6ab by night", headings: "source-sans" },
  });
  await changeLook(LOOK, context);
  expect(await countEvents()).toBe(1);
  await changeLook({ accent: null, headings: "source-serif", text: "source-serif" }, context);
  expect((await publishedSite()).look).toEqual({});
});

test("a colour that cannot be read is refused with what it lacks, and so is what is none", async () => {
  const { context } = await anAdmin();
  const tried = (light: string, dark = "#7fd6ab") => changeLook({ ...LOOK, accent: { light, dark } }, context);
  await expect(tried("#ffd400")).rejects.toThrow(/Too close to the light page to be read: 1\.\d:1/);
  await expect(tried("#0b5d3b", "#222222")).rejects.toThrow(/Too close to the dark page/);
  for (const wrong of ["red", "#fff", "url(x)", "#8c1d18;color:red"]) await expect(tried(wrong)).rejects.toThrow();
  await expect(changeLook({ ...LOOK, text: "comic" as never }, context)).rejects.toThrow();
});

test("the footer and the social links reach readers, and machines as what the organisation is called elsewhere", async () => {
  const { context, viewer } = await anAdmin();
  await changeFooter(FOOT, context);
  const site = await publishedSite();
  expect(site.footer).toEqual(["The Lantern, by the lake.", "Since 1987."]);
  expect(site.social).toEqual(FOOT.social);
  expect(aboutSite(site)).toMatchObject({ publisher: { sameAs: ["https://mastodon.example/@lantern"] } });
  expect(await lastEvent()).toMatchObject({ name: "site.change-footer", actorId: viewer.id, tags: [siteTag] });
  await changeFooter(FOOT, context);
  expect(await countEvents()).toBe(1);
});

test("an address that is not of the network is refused beside its field", async () => {
  const { context } = await anAdmin();
  const social = [{ network: "x" as const, url: "https://x.com.evil.example/lantern" }];
  await expect(changeFooter({ ...FOOT, social }, context)).rejects.toThrow(/Not a page of X/);
  const many = Array(13).fill(FOOT.social[0]);
  await expect(changeFooter({ ...FOOT, social: many }, context)).rejects.toThrow(/At most 12/);
});

test("a picture becomes the logo, for readers and machines, and every page goes by its changes", async () => {
  const { context, viewer } = await anAdmin();
  const { id } = await aPicture();
  await changeLogo({ logoId: id, onDark: true }, context);
  const { value, tags } = await noted(publishedSite);
  expect(value.logo).toMatchObject({ id });
  expect(value.look).toEqual({ logoOnDark: true });
  expect(tags).toContain(mediaTag(id));
  expect(aboutSite(value)).toMatchObject({ publisher: { logo: { "@type": "ImageObject" } } });
  expect(await lastEvent()).toMatchObject({ name: "site.change-logo", actorId: viewer.id, after: { logo: id } });
  await changeLook(LOOK, context);
  expect((await publishedSite()).look).toMatchObject({ logoOnDark: true });
});

test("the page of the picture says that it is the logo", async () => {
  const { context, viewer } = await anAdmin();
  const { id } = await aPicture();
  expect((await deskMediaItem(viewer, id)).isLogo).toBe(false);
  await changeLogo({ logoId: id }, context);
  expect((await deskMediaItem(viewer, id)).isLogo).toBe(true);
});

test("the picture that is the logo is thrown away by nobody, until there is another", async () => {
  const { context } = await anAdmin();
  const { id } = await aPicture();
  await changeLogo({ logoId: id }, context);
  for (const remove of [trashMedia, purgeMedia])
    await expect(remove({ id }, context)).rejects.toMatchObject({ code: "conflict" });
  await changeLogo({ logoId: null }, context);
  expect((await publishedSite()).logo).toBeNull();
  await trashMedia({ id }, context);
  await purgeMedia({ id }, context);
});

test("a picture of the sample edition that became the logo stays when the edition goes", async () => {
  const { context } = await anAdmin();
  const { id } = await aPicture();
  await store().transaction((tx) => tx.update(media).set({ sample: true }).where(eq(media.id, id)));
  await changeLogo({ logoId: id }, context);
  await removeSample({}, context);
  expect((await publishedSite()).logo).toMatchObject({ id });
});

test("a file, what lies in the trash and what is not there become no logo", async () => {
  const { context } = await anAdmin();
  const file = await aFile();
  const thrown = await aPicture();
  await trashMedia({ id: thrown.id }, context);
  for (const logoId of [file.id, thrown.id, "a".repeat(16)])
    await expect(changeLogo({ logoId }, context)).rejects.toMatchObject({ fields: { logoId: expect.anything() } });
});

test("an editor and a stranger change nothing of it", async () => {
  const editor = await anEditor();
  const tries = [
    (context: typeof editor.context) => changeLook(LOOK, context),
    (context: typeof editor.context) => changeFooter(FOOT, context),
    (context: typeof editor.context) => changeLogo({ logoId: null, onDark: true }, context),
  ];
  for (const attempt of tries) {
    await expect(attempt(editor.context)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt(anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  }
  await expect(deskLook(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
  expect(await countEvents()).toBe(0);
});

import { type Browser, expect, type Page } from "@playwright/test";
import { cookieOf } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { idOf, join, type Member, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import type { RunningServer } from "#tests/support/server.ts";

test.use({ site: "roles-and-sections" });

/** An admin composes a role, narrows an editor to a section, and sees why somebody may do what. One server, one story. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let desk: Page;
let vera: Member;
let sections: Record<"peace" | "trade", string>;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server, { sample: "keep" });
  vera = await join(server, admin, "Vera Own", "author");
  const id = (name: string) => idOf(server, admin.cookie, name, "sections");
  sections = { peace: await id("Peace Talks"), trade: await id("Economy") };
  desk = await openAs(browser, server, admin);
});
test.afterAll(() => desk.context().close());

test("an admin reads the whole declaration on one page and adds a role to it", async ({ server }) => {
  await desk.goto(`${server.url}/admin/people`);
  await desk.getByRole("link", { name: "Roles" }).click();
  const table = desk.getByRole("region", { name: "Rights of each role" });
  await expect(table.getByRole("row", { name: /^look after people and roles/ })).toHaveText(/NoNoNoYes$/);
  await desk.getByRole("link", { name: "Add a role" }).click();
  await desk.getByLabel("Name").fill("Editor");
  await desk.getByRole("group", { name: "see, write and preview" }).getByLabel("All").check();
  await desk.getByRole("group", { name: "see the whole library" }).getByLabel("Yes").check();
  await desk.getByRole("button", { name: "Add the role" }).click();
  await expect(desk.getByText("A role of this name comes with the house.")).toBeVisible();
  await desk.getByLabel("Name").fill("Fact checker");
  await desk.getByRole("button", { name: "Add the role" }).click();
  await expect(table.getByRole("columnheader", { name: /Fact checker/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^see, write and preview/ })).toHaveText(/OwnOwnAllAllAll$/);
});

test("the role is given to somebody, who may do from the next request what it is made of", async ({
  browser,
  server,
}) => {
  const others = await write(server, admin, { title: "Not hers", sectionId: sections.peace });
  await desk.goto(`${server.url}/admin/people/${vera.id}`);
  await desk.getByLabel("Role").selectOption({ label: "Fact checker" });
  await desk.getByRole("button", { name: "Change the role …" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Change the role" }).click();
  await expect(desk.getByLabel("Role")).toHaveValue(/^[a-z0-9]{16}$/);
  await desk.getByText("All rights, one by one, and why").click();
  const publishes = desk.getByRole("row", { name: /^publish, also changes/ });
  await expect(publishes).toContainText("The role Fact checker does not have it.");

  const hers = await signedInAnew(browser, server);
  await hers.goto(`${server.url}/admin/articles/${others.id}`);
  await expect(hers.getByRole("textbox", { name: "Title", exact: true })).toHaveText("Not hers");
  await expect(hers.getByRole("link", { name: "People" })).toHaveCount(0);
  await expect(hers.getByRole("button", { name: "Submit", exact: true })).toBeVisible();
  await expect(hers.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await hers.context().close();
});

test("an editor narrowed to a section sees the drafts in it and finds no others", async ({ browser, server }) => {
  const inside = await write(server, admin, { title: "In her section", sectionId: sections.peace });
  const outside = await write(server, admin, { title: "In another section", sectionId: sections.trade });
  await desk.goto(`${server.url}/admin/people/${vera.id}`);
  await desk.getByLabel("Role").selectOption({ label: "Editor" });
  await desk.getByLabel("Only in some sections").check();
  await desk.getByRole("checkbox", { name: "Peace Talks" }).check();
  await desk.getByRole("button", { name: "Change the role …" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Change the role" }).click();
  await expect(desk.getByRole("checkbox", { name: "Peace Talks" })).toBeChecked();
  await desk.getByText("All rights, one by one, and why").click();
  await expect(desk.getByRole("row", { name: /^publish, also changes/ })).toContainText("All in the sections");
  await expect(desk.getByRole("row", { name: /^change the tree of sections/ })).toContainText("lost by the narrowing");

  const hers = await signedInAnew(browser, server);
  await hers.goto(`${server.url}/admin/articles`);
  await expect(hers.getByRole("link", { name: "In her section" })).toBeVisible();
  await expect(hers.getByRole("link", { name: "In another section" })).toHaveCount(0);
  expect((await hers.goto(`${server.url}/admin/articles/${outside.id}`))?.status()).toBe(404);
  expect((await hers.goto(`${server.url}/admin/articles/${inside.id}`))?.status()).toBe(200);
  expect((await hers.goto(`${server.url}/admin/sections/new`))?.status()).toBe(404);
  await hers.context().close();
});

test("somebody invited only into some sections must be given one", async ({ server }) => {
  await desk.goto(`${server.url}/admin/people`);
  await desk.getByLabel("Name").fill("Iris Later");
  await desk.getByLabel("E-mail").fill("iris@newsroom.example");
  await desk.getByLabel("Only in some sections").check();
  await desk.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(desk.getByText("Choose at least one section, or the whole site.")).toBeVisible();
  await desk.getByRole("checkbox", { name: "Peace Talks" }).check();
  await desk.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(desk.getByText("The invitation for Iris Later is ready.")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Iris Later/ })).toContainText("in Peace Talks");
});

test("a role that somebody has cannot be deleted; one that nobody has can", async ({ server }) => {
  await desk.goto(`${server.url}/admin/people/roles`);
  await desk.getByRole("link", { name: "Fact checker" }).click();
  await desk.getByRole("button", { name: "Delete this role …" }).click();
  await desk.getByRole("button", { name: "Delete “Fact checker”" }).click();
  await expect(desk.getByRole("link", { name: "Fact checker" })).toHaveCount(0);
});

test("whoever leaves hands over what is open, and then the account goes", async ({ browser, server }) => {
  const hers = await join(server, admin, "Lea Leaving", "author");
  const { id } = await write(server, hers, { title: "Left behind" });
  await desk.goto(`${server.url}/admin/people/${hers.id}`);
  await expect(desk.getByText("The account can be deleted once its open work is handed over.")).toBeVisible();
  await desk.getByRole("button", { name: "Hand over one open article …" }).click();
  await desk.getByLabel("To", { exact: true }).selectOption({ label: "Vera Own" });
  await desk.getByRole("button", { name: "Hand over", exact: true }).click();
  await desk.getByRole("button", { name: "Delete this account …" }).click();
  await desk.getByLabel("Forget the name, too").check();
  await desk.getByRole("button", { name: "Delete the account of Lea Leaving" }).click();
  await expect(desk.getByRole("heading", { name: "People" })).toBeVisible();
  await expect(desk.getByText("Lea Leaving")).toHaveCount(0);
  const heir = await signedInAnew(browser, server);
  expect((await heir.goto(`${server.url}/admin/articles/${id}`))?.status()).toBe(200);
  await heir.context().close();
});

test("the pages of roles are in order for everybody, wide and narrow, light and dark", async ({ server }) => {
  for (const width of [390, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await desk.setViewportSize({ width, height: 900 });
      await desk.emulateMedia({ colorScheme });
      for (const path of ["people", "people/roles", "people/roles/new", `people/${vera.id}`]) {
        await desk.goto(`${server.url}/admin/${path}`);
        const all = desk.getByText("All rights, one by one, and why");
        if (await all.count()) await all.click();
        expect(await axeFindings(desk), `${path} at ${width}, ${colorScheme}`).toEqual([]);
        if (process.env.SCREENSHOTS)
          await desk.screenshot({
            path: `${process.env.SCREENSHOTS}/${path.replaceAll("/", "-")}-${width}-${colorScheme}.png`,
            fullPage: true,
          });
      }
    }
  }
});

/** A change of role ends every session. */
async function signedInAnew(browser: Browser, server: RunningServer): Promise<Page> {
  return openAs(browser, server, { cookie: await cookieOf(server, vera) });
}

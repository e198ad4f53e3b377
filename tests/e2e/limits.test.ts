import { expect } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, setUpSite, WORDS } from "#tests/support/newsroom.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

test.use({ site: "limits" });

/** Where the limits of docs/security.md are asked; how each counts is told beside it (tests/data). */
let admin: Member;

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
});

test("searching like a program is answered 429, for the one who does so, wherever they search", async ({ server }) => {
  const author = await join(server, admin, "Abel Author", "author");
  const places = ["/api/desk/find?q=a", "/api/desk/links?q=a", "/api/desk/media?q=a", "/api/desk/media/library?q=a"];
  const search = (at: number, { cookie }: Member) => ask(server, places[at % 4] as string, { cookie });
  // A minute may end in between.
  const answers = [];
  for (let at = 0; at < 500 && answers.at(-1)?.status !== 429; at++) answers.push(await search(at, author));
  expect(answers.at(-1)?.status).toBe(429);
  expect(JSON.parse(answers.at(-1)?.text ?? "")).toMatchObject({ type: "urn:standfirst:problem:too-many" });
  expect((await search(0, admin)).status).toBe(200);
  // What is no search goes on.
  expect((await ask(server, "/api/desk/media/library", author)).status).toBe(200);
});

test("passwords can be tried at a link as often as people need; a form with a mistake tries nothing", async ({
  server,
}) => {
  const forms: Record<string, Record<string, string>> = {
    acceptInvited: { name: "Somebody", password: WORDS },
    chooseNewPassword: { password: WORDS },
  };
  for (const [action, fields] of Object.entries(forms)) {
    const own = { ...fields, secret: action.slice(0, 1).repeat(43) };
    const attempt = async (changed = {}) =>
      (await callAction(server, action, [null, new Form({ ...own, ...changed })])).reply?.code;
    for (let at = 0; at < 15; at++) expect(await attempt({ password: "" })).toBe("invalid");
    for (let at = 0; at < 10; at++) expect(await attempt()).toBe("not-found");
    expect(await attempt()).toBe("too-many");
  }
});

test("JSON that is nested too deeply is refused before anything reads it", async ({ server }) => {
  const body = `{"content":${"[".repeat(3_000)}${"]".repeat(3_000)}}`;
  const id = "a".repeat(16);
  for (const at of [`/api/desk/articles/${id}/draft`, "/api/desk/media/bulk", "/api/desk/links"]) {
    const method = at.endsWith("draft") ? "PUT" : "POST";
    const answer = await ask(server, at, { ...{ method, body }, cookie: admin.cookie });
    expect([at, answer.status]).toEqual([at, 400]);
    expect(JSON.parse(answer.text).title).toBe("The body is nested more than 80 levels deep.");
  }
});

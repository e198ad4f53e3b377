import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { ROLES, TOKEN_SCOPES, type TokenScope } from "#db/vocabulary.ts";
import { rightsOf } from "#lib/access/policy.ts";
import { isWriting, type Operation } from "#lib/api/operation.ts";
import { OPERATIONS } from "#lib/api/operations.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { SCOPE_RIGHTS } from "#lib/tokens/scopes.ts";
import { api } from "#tests/support/api.ts";
import { REQUESTS } from "#tests/support/api-requests.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, aPerson, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { aRole } from "#tests/support/roles.ts";
import { allRows } from "#tests/support/rows.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

/** Every operation of api/v1, by tokens of each scope, by none, and by those that are not taken any more. */
freshStore("test");
beforeEach(() => aSite());

const COUNTED = ["api_counts", "tokens"];

test("every operation has a fitting request here, and none is listed that is no operation", () => {
  expect(Object.keys(REQUESTS).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});

for (const operation of OPERATIONS) {
  test(`${operation.id}: the scope lets in, every other is refused, and a refusal changes nothing`, async () => {
    const owner = await anEditor();
    const { path, question, status } = await fitting(operation, owner);
    const before = await allRows(COUNTED);
    const tokens = await Promise.all(TOKEN_SCOPES.map((scope) => aToken({ owner, scopes: [scope] })));
    for (const [at, scope] of TOKEN_SCOPES.entries()) {
      if (operation.scope === null || scope === operation.scope) continue;
      const refused = await api(operation.method, path, { ...question, token: tokens[at]?.secret });
      expect([refused.status, refused.json.scope], scope).toEqual([403, operation.scope]);
      expect(refused.headers.get("www-authenticate")).toContain(`error="insufficient_scope"`);
    }
    expect(await allRows(COUNTED)).toEqual(before);
    const fits = tokens[operation.scope ? TOKEN_SCOPES.indexOf(operation.scope) : 0];
    expect((await api(operation.method, path, { ...question, token: fits?.secret })).status).toBe(status);
  });

  test(`${operation.id}: without a token, or with one that is not taken, nobody gets further than everybody`, async () => {
    const owner = await anEditor();
    const { path, question, status } = await fitting(operation, owner);
    const before = await allRows(COUNTED);
    const ended = await aToken({ owner, revokedAt: NOW });
    const expired = await aToken({ owner, expiresAt: NOW });
    const role = await aToken({ owner: await aPerson({ role: "author" }) });
    const suspended = await aPerson({ role: "editor" });
    const theirs = await aToken({ owner: suspended });
    await store().transaction((tx) =>
      tx.update(people).set({ status: "suspended" }).where(eq(people.id, suspended.person.id)),
    );
    const after = await allRows(COUNTED);
    for (const { secret } of [
      ended,
      expired,
      role,
      theirs,
      { secret: `${ended.secret.slice(0, -1)}0` },
      { secret: "sf_x" },
    ]) {
      const refused = await api(operation.method, path, { ...question, token: secret });
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
        401,
        `Bearer realm="api", error="invalid_token"`,
      ]);
    }
    const headers = { ...question?.headers, authorization: `Basic ${btoa("a:b")}` };
    expect((await api(operation.method, path, { ...question, headers })).status).toBe(401);
    const nobody = await api(operation.method, path, question);
    const isOpen = !isWriting(operation) && operation.open;
    expect(nobody.status).toBe(isOpen ? status : 401);
    expect(await allRows(COUNTED)).toEqual(after);
    expect(before.articles).toEqual(after.articles);
  });
}

test("what a role may not, its tokens may not, with every scope there is", async () => {
  const stranger = await anAdmin();
  const faults: string[] = [];
  for (const role of ROLES) {
    for (const operation of OPERATIONS) {
      const owner = await aPerson({ role });
      const { path, question, status } = await fitting(operation, stranger);
      const token = (await aToken({ owner })).secret;
      const answer = await api(operation.method, path, { ...question, token });
      const mayHave = rightsOf(owner.viewer)["token.create"];
      const wanted = mayHave ? status : 401;
      if (answer.status !== wanted && !(operation.id.startsWith("upload") && answer.status === 200))
        faults.push(`${role} ${operation.id}: ${answer.status} instead of ${wanted}`);
    }
  }
  expect(faults).toEqual([]);
});

test("an own role that may have tokens, and nothing else, can do nothing that is anybody’s", async () => {
  const role = await aRole({ "token.create": "all" }, "Token keeper");
  const owner = await aPerson({ ownRoleId: role.id });
  const stranger = await anEditor();
  const token = (await aToken({ owner })).secret;
  for (const operation of OPERATIONS) {
    if (!isWriting(operation) && (operation.open || operation.scope === null)) continue;
    const { path, question } = await fitting(operation, stranger);
    const before = await allRows(COUNTED);
    const answer = await api(operation.method, path, { ...question, token });
    // A list is empty, what one may name is public, everything else is not there or not allowed.
    const wanted = { listArticles: 200, listMedia: 200, listChoices: 200 }[operation.id];
    if (wanted) expect(answer.json.items ?? []).toEqual([]);
    expect(wanted ? [wanted] : [403, 404], operation.id).toContain(answer.status);
    expect(await allRows(COUNTED), operation.id).toEqual(before);
  }
});

test("a suspension between two requests shuts the second out", async () => {
  const owner = await anEditor();
  const token = (await aToken({ owner })).secret;
  expect((await api("GET", "/articles", { token })).status).toBe(200);
  await suspendPerson({ id: owner.person.id }, system());
  expect((await api("GET", "/articles", { token, now: later(MINUTE) })).status).toBe(401);
});

test("no scope needs a right that no operation of it is for", () => {
  const used = new Set(OPERATIONS.flatMap(({ scope }) => scope ?? []));
  expect([...used].sort()).toEqual(([...TOKEN_SCOPES] as TokenScope[]).sort());
  expect(Object.keys(SCOPE_RIGHTS).sort()).toEqual([...TOKEN_SCOPES].sort());
});

async function fitting(operation: Operation, by: Staff) {
  const request = REQUESTS[operation.id];
  if (!request) throw new Error(`no request for ${operation.id}`);
  return request(by);
}

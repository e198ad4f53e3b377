import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { type Answer, ask, type Question } from "#tests/support/ask.ts";
import { idOf, join, type Member, must, setUpSite } from "#tests/support/newsroom.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";
import { tablePrints } from "#tests/support/tables.ts";

/** api/v1 of the built product, over real connections. */
test.describe.configure({ mode: "serial", timeout: 120_000 });

let server: RunningServer;
let admin: Member;
let editor: Member;
let token: string;

test.beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "debug" });
  admin = await setUpSite(server);
  editor = await join(server, admin, "Edda Editor", "editor");
  token = await makeToken(editor);
});

test.afterAll(() => server?.stop());

const withToken = (question: Question = {}): Question => ({
  ...question,
  headers: { authorization: `Bearer ${token}`, ...question.headers },
});
const json = (body: unknown, headers: Record<string, string> = {}): Question =>
  withToken({
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

test("the examples of the documentation do what they say, as they stand there", async () => {
  const names: Record<string, string> = {
    $TOKEN: token,
    $SECTION: await idOf(server, admin.cookie, "Peace Talks", "sections"),
    $AUTHOR: await idOf(server, admin.cookie, editor.name, "authors"),
  };
  const blocks = [...readFileSync("docs/api.md", "utf8").matchAll(/^```http\n(.*?)^```/gms)].map(
    ([, block = ""]) => block,
  );
  expect(blocks.length).toBeGreaterThan(8);
  let answer: Answer | undefined;
  for (const block of blocks) {
    const [, status] = /^HTTP\/1\.1 (\d+)/.exec(block) ?? [];
    if (status) {
      expect(answer?.status, answer?.text).toBe(Number(status));
      const { id } = JSON.parse(answer?.text ?? "{}");
      if (id) names.$ID = id;
      continue;
    }
    const filled = block.replace(/\$[A-Z]+/g, (name) => names[name] ?? name);
    answer = await ask(server, ...sent(filled));
    expect(answer.status, `${filled}\n${answer.text}`).toBeLessThan(300);
  }
});

test("only the Authorization header says who asks: no cookie, no parameter, and no token opens the desk", async () => {
  for (const cookie of [admin.cookie, `${admin.cookie}; token=${token}`])
    expect((await ask(server, "/api/v1/articles", { cookie })).status).toBe(401);
  expect((await ask(server, `/api/v1/articles?access_token=${token}`)).status).toBe(401);
  expect(
    (
      await ask(server, "/api/v1/articles", {
        headers: { "x-api-key": token, "proxy-authorization": `Bearer ${token}` },
      })
    ).status,
  ).toBe(401);
  for (const path of ["/api/desk/find?q=a", "/api/desk/media"])
    expect((await ask(server, path, withToken())).status).toBe(401);
  const desk = await ask(server, "/admin/articles", withToken());
  expect([desk.status, desk.headers.location]).toEqual([307, expect.stringContaining("/sign-in")]);
  expect((await callAction(server, "newArticle", [], withToken())).reply?.code).toBe("unauthenticated");
});

test("problems, limits and headers are those of the API, on every kind of refusal", async () => {
  const refusals: [number, Promise<Answer>][] = [
    [401, ask(server, "/api/v1/articles")],
    [404, ask(server, "/api/v1/nothing", withToken())],
    [405, ask(server, "/api/v1/articles", withToken({ method: "DELETE" }))],
    [415, ask(server, "/api/v1/articles", withToken({ method: "POST", body: "a=b" }))],
    [400, ask(server, "/api/v1/articles", { ...json({}), body: "{" })],
    [413, ask(server, "/api/v1/articles", json({ title: "a".repeat(70_000) }))],
    [422, ask(server, "/api/v1/articles", json({ titel: "a" }))],
    [404, ask(server, "/api/v1/articles/nothing000000000/trash", json({}))],
    [403, ask(server, "/api/v1/articles", json({ title: "a" }, { origin: "https://elsewhere.example" }))],
    [400, ask(server, "/api/v1/articles/%2e%2e/token", withToken())],
    [400, ask(server, "/api/v1/articles", withToken({ headers: { "next-action": "x" } }))],
  ];
  for (const [status, answer] of refusals) {
    const { status: got, headers, text } = await answer;
    expect([got, headers["content-type"], headers["cache-control"]]).toEqual([
      status,
      "application/problem+json",
      "no-store",
    ]);
    expect(JSON.parse(text)).toMatchObject({ status, type: expect.stringMatching(/^urn:standfirst:problem:/) });
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("published content may be kept and read by scripts of any site; a write from another site is turned away", async () => {
  const origin = "https://elsewhere.example";
  const read = await ask(server, "/api/v1/published/articles?limit=1", { headers: { origin } });
  expect(read.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=0, must-revalidate",
  });
  expect(read.headers["access-control-allow-credentials"]).toBeUndefined();
  const etag = String(read.headers.etag);
  const again = await ask(server, "/api/v1/published/articles?limit=1", { headers: { "if-none-match": etag } });
  expect([again.status, again.text]).toEqual([304, ""]);
  const asked = await ask(server, "/api/v1/articles", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST" },
  });
  expect([asked.status, asked.headers["access-control-allow-origin"]]).toEqual([204, undefined]);
  const before = tablePrints(server.dataDir).articles;
  expect((await ask(server, "/api/v1/articles", json({ title: "Forged" }, { origin }))).status).toBe(403);
  expect(tablePrints(server.dataDir).articles).toBe(before);
});

test("HEAD is GET without a body, also where there is nothing", async () => {
  const [get, head] = await Promise.all([
    ask(server, "/api/v1/published/sections"),
    ask(server, "/api/v1/published/sections", { method: "HEAD" }),
  ]);
  expect([head.status, head.text, head.headers.etag]).toEqual([200, "", get.headers.etag]);
  const missing = await ask(server, "/api/v1/published/articles/nothing000000000", { method: "HEAD" });
  expect([missing.status, missing.text]).toEqual([404, ""]);
});

test("a picture comes by an upload without a stated length, and describes itself", async () => {
  const picture = await aPhoto({ seed: 11 });
  const chunked = withToken({
    method: "POST",
    headers: { "content-type": "image/jpeg", "content-length": undefined, "transfer-encoding": "chunked" },
    body: picture,
  });
  const answer = await ask(server, "/api/v1/media/pictures?fileName=lake.jpg", chunked);
  expect(answer.status, answer.text).toBe(201);
  const { id } = JSON.parse(answer.text);
  expect(JSON.parse((await ask(server, `/api/v1/media/${id}`, withToken())).text)).toMatchObject({
    id,
    kind: "picture",
  });
});

test("requests that no program of good faith sends end nothing and open nothing", async () => {
  const before = tablePrints(server.dataDir).articles;
  const line = (head: string, body = "") => raw(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n${body}`);
  const bearer = `Authorization: Bearer ${token}`;
  const type = "Content-Type: application/json";
  const cases: [string, Promise<string>, RegExp][] = [
    ["two tokens", line(`GET /api/v1/token HTTP/1.1\r\n${bearer}\r\n${bearer}`), /^HTTP\/1\.1 (200|401)/],
    [
      "both lengths",
      line(
        `POST /api/v1/articles HTTP/1.1\r\n${bearer}\r\n${type}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked`,
        "0\r\n\r\n",
      ),
      /^HTTP\/1\.1 400/,
    ],
    [
      "two lengths",
      line(`POST /api/v1/articles HTTP/1.1\r\n${bearer}\r\n${type}\r\nContent-Length: 2\r\nContent-Length: 3`, "{} "),
      /^HTTP\/1\.1 400/,
    ],
    ["a whole address", line(`GET http://evil.example/api/v1/articles HTTP/1.1`), /^HTTP\/1\.1 400/],
    ["an unknown method", line(`BREW /api/v1/articles HTTP/1.1\r\n${bearer}`), /^HTTP\/1\.1 (400|405)/],
    [
      "an endless header",
      line(`GET /api/v1/token HTTP/1.1\r\nAuthorization: Bearer ${"a".repeat(20_000)}`),
      /^HTTP\/1\.1 431/,
    ],
    ["dots", line(`GET /api/v1/../../admin/articles HTTP/1.1\r\n${bearer}`), /^HTTP\/1\.1 400/],
    ["a hidden slash", line(`GET /api/v1/articles%2f.. HTTP/1.1\r\n${bearer}`), /^HTTP\/1\.1 (400|404)/],
    [
      "the framework's words",
      line(`POST /api/v1/articles HTTP/1.1\r\n${bearer}\r\nNext-Action: 00`),
      /^HTTP\/1\.1 400/,
    ],
    [
      "a NUL",
      line(`POST /api/v1/articles HTTP/1.1\r\n${bearer}\r\n${type}\r\nContent-Length: 20`, '{"title":"a\\u0000b"}'),
      /^HTTP\/1\.1 422/,
    ],
  ];
  for (const [says, answer, wanted] of cases) expect(await answer, says).toMatch(wanted);
  expect(tablePrints(server.dataDir).articles).toBe(before);
  expect((await ask(server, "/api/v1/token", withToken())).status).toBe(200);
});

test("what was sent when the power failed is done once, whoever heard the answer", async () => {
  const ask30 = () =>
    Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        ask(server, "/api/v1/articles", json({ title: `Power ${at}` }, { "idempotency-key": `power-${at}` })).catch(
          () => null,
        ),
      ),
    );
  const first = ask30();
  // In the middle of it: some are answered by then, some are not.
  await ask(server, "/api/v1/articles", json({ title: "Power 0" }, { "idempotency-key": "power-0" })).catch(() => null);
  await server.kill();
  const heard = (await first).flatMap((answer) =>
    answer?.status === 201 ? [JSON.parse(answer.text).id as string] : [],
  );
  await server.again();
  const all = (await ask30()).map((answer) => JSON.parse(answer?.text ?? "{}").id as string);
  expect(all.filter(Boolean)).toHaveLength(30);
  for (const id of heard) expect(all).toContain(id);
  const list = await ask(server, "/api/v1/articles?q=power&state=draft", withToken());
  expect(JSON.parse(list.text).next).toBeNull();
  const titles = JSON.parse(list.text).items.map(({ title }: { title: string }) => title);
  expect(titles.filter((title: string) => title.startsWith("Power "))).toHaveLength(30);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a suspension shuts a program out with its next request", async () => {
  const other = await join(server, admin, "Sven Second", "editor");
  const theirs = { headers: { authorization: `Bearer ${await makeToken(other)}` } };
  expect((await ask(server, "/api/v1/articles", theirs)).status).toBe(200);
  must(await callAction(server, "suspend", [other.id], { cookie: admin.cookie }));
  const refused = await ask(server, "/api/v1/articles", theirs);
  expect([refused.status, JSON.parse(refused.text).detail]).toEqual([
    401,
    "This token was ended. Make a new one in the desk.",
  ]);
  must(await callAction(server, "reactivate", [other.id], { cookie: admin.cookie }));
  expect((await ask(server, "/api/v1/articles", theirs)).status).toBe(401);
});

test("no token is in anything that the server printed, nor in its database", async () => {
  const file = readFileSync(`${server.dataDir}/standfirst.sqlite`).toString("latin1");
  const journal = readFileSync(`${server.dataDir}/standfirst.sqlite-wal`).toString("latin1");
  for (const part of [token, token.slice(20), `Bearer ${token.slice(0, 25)}`])
    for (const text of [server.output(), file, journal]) expect(text).not.toContain(part);
  expect(server.output()).toContain("/api/v1/");
});

async function makeToken({ cookie }: Member): Promise<string> {
  const form = new Form({ name: "The wire", scopes: [...TOKEN_SCOPES], days: "30" });
  return (must(await callAction(server, "makeToken", [null, form], { cookie })) as { token: string }).token;
}

/** A request as the documentation writes it. */
function sent(block: string): [string, Question] {
  const [head = "", ...rest] = block.split("\n\n");
  const [first = "", ...lines] = head.trim().split("\n");
  const [method, path = ""] = first.split(" ");
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
  const body = rest.join("\n\n").trim();
  return [path, { ...(method && { method }), headers, ...(body && { body }) }];
}

/** Bytes as they are, and all that comes back. */
function raw(text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => socket.write(text));
  let answer = "";
  socket.on("data", (piece) => (answer += piece));
  socket.on("error", reject);
  socket.on("close", () => resolve(answer));
  return promise;
}

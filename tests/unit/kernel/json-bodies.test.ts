import { expect, test } from "vitest";
import { respond } from "#lib/kernel/http.ts";
import { readJson } from "#lib/media/read-body.ts";

const answer = respond(async (request: Request) => Response.json(await readJson(request, 4_000_000)));

async function sent(body: string) {
  const response = await answer(new Request("http://localhost/api/desk/x", { method: "POST", body }));
  return { status: response.status, type: response.headers.get("content-type"), said: await response.json() };
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

test("a body of the desk is a JSON object of at most eighty levels", async () => {
  expect(await sent(nested(80))).toMatchObject({ status: 200 });
  for (const body of [nested(81), nested(100_000), `{"a":${"[".repeat(500_000)}${"]".repeat(500_000)}}`]) {
    expect(await sent(body)).toMatchObject({
      status: 400,
      type: "application/problem+json",
      said: { type: "urn:standfirst:problem:malformed", title: "The body is nested more than 80 levels deep." },
    });
  }
});

test("what is no JSON object is said to be none", async () => {
  for (const body of ["", "null", "[]", '"text"', "{", "\u0000", '{"a":1}}'])
    expect(await sent(body)).toMatchObject({ status: 400, said: { title: expect.stringMatching(/JSON/) } });
  expect(await sent('{"__proto__":{"role":"admin"}}')).toMatchObject({ status: 400 });
});

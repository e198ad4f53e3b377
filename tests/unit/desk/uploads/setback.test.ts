import { expect, test } from "vitest";
import { setbackOf, WAITING } from "#components/desk/uploads/setback.ts";

const problem = (title: string) => JSON.stringify({ title });

test.each([
  [401, "", "sign-in"],
  [404, "", "gone"],
  [410, "", "gone"],
  [502, "<html>nginx</html>", "server"],
  [503, problem("There is no room left for files."), "server"],
  [429, problem("Many files are arriving at once."), "server"],
  [409, problem("This upload has not arrived whole yet."), "server"],
  [409, problem("This file was deleted a moment ago. Add it again."), "refused"],
  [413, problem("This file is larger than 100 MB."), "refused"],
  [422, problem("This picture is damaged."), "refused"],
  [500, problem("Something went wrong on our side."), "refused"],
])("an answer of %d with %j means: %s", (status, body, kind) => {
  expect(setbackOf(status, body).kind).toBe(kind);
});

test("the server's sentence is shown where it has one, and one of ours where it has none", () => {
  expect(setbackOf(503, problem("There is no room left for files.")).message).toBe("There is no room left for files.");
  expect(setbackOf(502, "<html>nginx</html>").message).toBe(WAITING);
  expect(setbackOf(500, "").message).toBe("The server gave no answer that could be read.");
});

test("another try is offered where it may help", () => {
  expect([422, 413, 500, 409].map((status) => setbackOf(status, problem("No.")).again)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

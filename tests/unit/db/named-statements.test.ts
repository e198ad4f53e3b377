import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";

/** What reaches the driver, and so the server, of what the client is asked. */
const sent = vi.spyOn(pg.Client.prototype, "query").mockImplementation((() => undefined) as never);
let client: { naming: boolean; query: (asked: unknown) => unknown };

beforeEach(async () => {
  sent.mockClear();
  vi.resetModules();
  const { NamingClient } = await import("#db/dialect/named-statements.ts");
  client = new NamingClient();
  client.naming = true;
});

const nameOf = (asked: unknown) => {
  client.query(asked);
  return (sent.mock.lastCall?.[0] as { name?: string } | undefined)?.name;
};

test("a statement gets a name when it comes again, and keeps it", () => {
  const names = [1, 2, 3].map(() => nameOf({ text: "SELECT $1", values: [1] }));
  expect(names).toEqual([undefined, "s0", "s0"]);
  expect(sent.mock.lastCall?.[0]).toEqual({ text: "SELECT $1", values: [1], name: "s0" });
  for (const _ of [1, 2]) nameOf({ text: "SELECT $2" });
  expect(nameOf({ text: "SELECT $2" })).toBe("s1");
});

test("outside a transaction nothing gets one, since a list is planned by its values", () => {
  client.naming = false;
  expect([1, 2, 3].map(() => nameOf({ text: "SELECT 1" }))).toEqual([undefined, undefined, undefined]);
});

test("what is no statement of ours goes through as it is", () => {
  const cursor = { text: "SELECT 1", submit: () => undefined };
  for (const asked of ["BEGIN", cursor, { text: "SELECT 1", name: "own" }])
    for (const _ of [1, 2, 3]) {
      client.query(asked);
      expect(sent.mock.lastCall?.[0]).toBe(asked);
    }
});

test("no more names are given than a connection can keep, and a text that comes once fills nothing", () => {
  for (let at = 0; at < 300; at++) for (const _ of [1, 2]) nameOf({ text: `SELECT ${at}` });
  expect([1, 2, 3].map(() => nameOf({ text: "SELECT more" }))).toEqual([undefined, undefined, undefined]);
  expect(nameOf({ text: "SELECT 299" })).toBe("s299");
});

test("of texts that never come again only the newest are remembered", () => {
  nameOf({ text: "SELECT early" });
  for (let at = 0; at < 2_000; at++) nameOf({ text: `SELECT ${at}` });
  expect(nameOf({ text: "SELECT early" })).toBeUndefined();
  expect(nameOf({ text: "SELECT 1999" })).toBe("s0");
});

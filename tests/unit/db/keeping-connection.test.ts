import { expect, test } from "vitest";
import { KeepingConnection } from "#db/dialect/keeping-connection.ts";

const made = () => {
  const connection = new KeepingConnection(":memory:");
  connection.exec("CREATE TABLE stories (id INTEGER PRIMARY KEY, title TEXT)");
  connection.prepare("INSERT INTO stories (title) VALUES ('One'), ('Two')").run();
  return connection;
};
const ASK = "SELECT id, title FROM stories WHERE id >= ? ORDER BY id";

test("a statement is read once, whatever it is asked with", () => {
  const connection = made();
  const first = connection.prepare(ASK);
  expect(first.all(2)).toEqual([{ id: 2, title: "Two" }]);
  expect(connection.prepare(ASK)).toBe(first);
  expect(connection.prepare(ASK).all(1)).toHaveLength(2);
});

test("whoever asks for rows without names changes nothing for whoever asks next", () => {
  const connection = made();
  expect(connection.prepare(ASK).raw().all(2)).toEqual([[2, "Two"]]);
  expect(connection.prepare(ASK).all(2)).toEqual([{ id: 2, title: "Two" }]);
});

test("a statement that is being walked through is not handed to anybody else", () => {
  const connection = made();
  const titles: string[] = [];
  for (const row of connection.prepare(ASK).iterate(1) as Iterable<{ title: string }>)
    titles.push(row.title, ...(connection.prepare(ASK).all(2) as { title: string }[]).map(({ title }) => title));
  expect(titles).toEqual(["One", "Two", "Two", "Two"]);
});

test("what changes the tables changes what a kept statement answers", () => {
  const connection = made();
  const all = "SELECT * FROM stories WHERE id = 1";
  expect(connection.prepare(all).get()).toEqual({ id: 1, title: "One" });
  connection.exec("ALTER TABLE stories ADD COLUMN kicker TEXT");
  expect(connection.prepare(all).get()).toEqual({ id: 1, title: "One", kicker: null });
});

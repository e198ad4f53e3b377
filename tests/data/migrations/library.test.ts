import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { newId } from "#db/id.ts";
import { engine } from "#tests/support/store.ts";

/** A database of before the library was one: migrations 0000 to 0002, with rows as they were written then. */
type Old = { run: (query: string) => Promise<unknown[]>; migrate: (folder: string) => Promise<void> };

const before = mkdtempSync(join(tmpdir(), "standfirst-before-"));
beforeAll(() => {
  cpSync(`drizzle/${engine}`, before, { recursive: true });
  const path = join(before, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { idx: number }[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx < 3) }));
  return () => rmSync(before, { recursive: true, force: true });
});

test("pictures and files of before become one library, with their ids, addresses, words and uses", async () => {
  const old = engine === "postgres" ? await onPostgres() : onSqlite();
  await old.migrate(before);
  await fill(old);
  await old.migrate(`drizzle/${engine}`);
  const rows = await old.run("SELECT * FROM media ORDER BY id");
  expect(rows).toMatchObject([
    {
      id: "document00000000",
      kind: "document",
      hash: "d",
      file_name: "Report.pdf",
      url: "/media/files/d/report.pdf",
      bytes: 7,
    },
    { id: "document00000001", kind: "document", hash: "e", alt: "", credit: "", width: 0, version: 1 },
    {
      id: "picture000000000",
      kind: "picture",
      alt: "Two boats",
      credit: "K. Ostrova",
      orientation: "landscape",
      url: null,
    },
    { id: "picture000000001", kind: "picture", orientation: "portrait", origin: "link-preview", sort_name: "tall.jpg" },
  ]);
  // Each is signed with a key of its own, and what can be seen through has no colour.
  const keys = (rows as { address_key: string }[]).map((row) => row.address_key);
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(key.length).toBeGreaterThanOrEqual(32);
  expect((rows as { used: unknown }[]).map(({ used }) => Boolean(used))).toEqual([true, false, true, false]);
  const [tables] = await old.run(
    `SELECT count(*) AS n FROM ${engine === "postgres" ? "information_schema.tables WHERE table_name" : "sqlite_schema WHERE name"} = 'files'`,
  );
  expect(Number((tables as { n: unknown }).n)).toBe(0);
});

test("after it the database itself knows what articles use, whoever writes the references", async () => {
  const old = engine === "postgres" ? await onPostgres() : onSqlite();
  await old.migrate(before);
  await fill(old);
  await old.migrate(`drizzle/${engine}`);
  const used = async () =>
    ((await old.run("SELECT used FROM media ORDER BY id")) as { used: unknown }[]).map((row) => Boolean(row.used));
  await old.run(pointing("article000000000", "live", "media", "picture000000000"));
  await old.run("DELETE FROM content_references WHERE scope = 'draft' AND target_id = 'picture000000000'");
  expect(await used()).toEqual([true, false, true, false]);
  await old.run("DELETE FROM content_references WHERE target_id = 'picture000000000'");
  await old.run(pointing("article000000000", "draft", "file", "document00000001"));
  expect(await used()).toEqual([true, true, false, false]);
  await old.run("DELETE FROM articles");
  expect(await used()).toEqual([false, false, false, false]);
});

async function fill({ run }: Old): Promise<void> {
  const at = engine === "postgres" ? "'2030-01-15T12:00:00.000Z'" : "1894708800000";
  const no = engine === "postgres" ? "false" : "0";
  const picture = (id: string, name: string, size: string, words: string, origin: string) =>
    `INSERT INTO media (id, hash, file_name, type, width, height, bytes, colour, sizes, alt, decorative, caption, credit, focal_x, focal_y, origin, sample, created_at)
     VALUES ('${id}', '${id}', '${name}', 'image/jpeg', ${size}, 9, '#aabbcc', '[]', ${words}, ${no}, '', 'K. Ostrova', 0.25, 0.5, '${origin}', ${no}, ${at})`;
  await run(picture("picture000000000", "Boats.jpg", "40, 30", "'Two boats'", "upload"));
  await run(picture("picture000000001", "Tall.jpg", "30, 40", "''", "link-preview"));
  for (const [id, hash] of [
    ["document00000000", "d"],
    ["document00000001", "e"],
  ])
    await run(
      `INSERT INTO files (id, hash, file_name, type, bytes, url, created_at) VALUES ('${id}', '${hash}', 'Report.pdf', 'application/pdf', 7, '/media/files/${hash}/report.pdf', ${at})`,
    );
  await run(
    `INSERT INTO articles (id, state, title, sample, created_at, changed_at) VALUES ('article000000000', 'draft', 'A', ${no}, ${at}, ${at})`,
  );
  await run(pointing("article000000000", "draft", "media", "picture000000000"));
  await run(pointing("article000000000", "draft", "file", "document00000000"));
}

function pointing(article: string, scope: string, type: string, id: string): string {
  const at = engine === "postgres" ? "now()" : "1";
  return `INSERT INTO content_references (article_id, scope, role, target_type, target_id, position, sort_at) VALUES ('${article}', '${scope}', 'body', '${type}', '${id}', 0, ${at})`;
}

function onSqlite(): Old {
  const connection = new Connection(":memory:");
  connection.pragma("foreign_keys = ON");
  onTestFinished(() => void connection.close());
  return {
    run: async (query) => {
      const statement = connection.prepare(query);
      return statement.reader ? statement.all() : [statement.run()];
    },
    migrate: async (migrationsFolder) => migrateSqlite(drizzleSqlite(connection), { migrationsFolder }),
  };
}

async function onPostgres(): Promise<Old> {
  const template = inject("postgresBase");
  const name = `old_${newId()}`;
  const server = new pg.Client({ connectionString: template.replace("template_base", "postgres") });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  const client = new pg.Client({ connectionString: template.replace("template_base", name) });
  await client.connect();
  onTestFinished(() => client.end());
  return {
    run: async (query) => (await client.query(query)).rows,
    migrate: (migrationsFolder) => migratePostgres(drizzlePostgres(client), { migrationsFolder }),
  };
}

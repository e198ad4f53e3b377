import { createHash } from "node:crypto";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import type { RunningServer } from "./server.ts";

type Prints = Record<string, string>;

/** A fingerprint of each table of a running server's SQLite file, by the table's name. */
export function tablePrints(dataDir: string): Prints {
  const file = openFile(dataDir);
  try {
    return printsOf(file);
  } finally {
    file.close();
  }
}

const VIEWS = ["days", "sections", "hosts", "bots", "articles", "article_hosts", "periods"].map((of) => `view_${of}`);
/** Jobs write by themselves, whatever is asked of a server, that they are alive, what was asked for in vain, and what was seen. */
const BY_ITSELF = ["heartbeats", "missed_addresses", ...VIEWS];
/** That somebody was there is noted every few minutes, whatever they ask for: no change of a row to a watch. */
const SEEN = ["last_seen_at", "seen_at"];

/** What happens to the tables of a running server, on either engine. */
export type TableWatch = {
  /** The tables whose rows are others than when this was last asked. Costs next to nothing when nothing was written. */
  changed: () => Promise<string[]>;
  rows: (sql: string) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
};

export async function watchTables({ dataDir, environment }: RunningServer): Promise<TableWatch> {
  const url = environment.DATABASE_URL;
  const { mark, prints, rows, close } = url ? await watchPostgres(url) : watchFile(dataDir);
  let [seenMark, seen] = [await mark(), await prints()];
  const changed = async () => {
    const now = await mark();
    if (now === seenMark) return [];
    const before = seen;
    [seenMark, seen] = [now, await prints()];
    return Object.keys(seen).filter((table) => seen[table] !== before[table]);
  };
  return { changed, rows, close };
}

function watchFile(dataDir: string) {
  const file = openFile(dataDir);
  return {
    // Another with every commit of another connection.
    mark: async () => file.pragma("data_version", { simple: true }) as number,
    prints: async () => printsOf(file, SEEN),
    rows: async (sql: string) => file.prepare(sql).all() as Record<string, unknown>[],
    close: async () => void file.close(),
  };
}

async function watchPostgres(connectionString: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows as Record<string, unknown>[];
  return {
    mark: async () => (await rows("SELECT pg_current_wal_insert_lsn()::text AS mark"))[0]?.mark as string,
    async prints(): Promise<Prints> {
      const tables = await rows("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
      const each = ({ name }: Record<string, unknown>) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(row, ',' ORDER BY row), '')) AS print FROM (SELECT (to_jsonb(t) - '{${SEEN}}'::text[])::text AS row FROM "${name}" t) AS rows`;
      const watched = tables.filter(({ name }) => !BY_ITSELF.includes(name as string));
      const prints = await rows(watched.map(each).join(" UNION ALL "));
      return Object.fromEntries(prints.map(({ name, print }) => [name, print] as [string, string]));
    },
    rows,
    close: () => client.end(),
  };
}

function openFile(dataDir: string): Connection.Database {
  return new Connection(join(dataDir, "standfirst.sqlite"), { readonly: true });
}

function printsOf(file: Connection.Database, without: string[] = []): Prints {
  const tables = file
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .filter((each) => !BY_ITSELF.includes((each as { name: string }).name));
  return Object.fromEntries(
    (tables as { name: string }[]).map(({ name }) => {
      const rows = file.prepare(`SELECT * FROM "${name}"`).all();
      return [
        name,
        createHash("sha256")
          .update(JSON.stringify(rows, (key, value) => (without.includes(key) ? undefined : value)))
          .digest("hex"),
      ];
    }),
  );
}

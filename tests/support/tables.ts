import { createHash } from "node:crypto";
import { join } from "node:path";
import Connection from "better-sqlite3";

/**
 * A fingerprint of each table of a running server's SQLite file, by the table's name. Without the heartbeats of its jobs,
 * which it writes by itself whatever is asked of it.
 */
export function tablePrints(dataDir: string): Record<string, string> {
  const file = new Connection(join(dataDir, "standfirst.sqlite"), { readonly: true });
  try {
    const tables = file
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'heartbeats' ORDER BY name")
      .all();
    return Object.fromEntries(
      (tables as { name: string }[]).map(({ name }) => {
        const rows = file.prepare(`SELECT * FROM "${name}"`).all();
        return [name, createHash("sha256").update(JSON.stringify(rows)).digest("hex")];
      }),
    );
  } finally {
    file.close();
  }
}

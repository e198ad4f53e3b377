import { type SQL, sql } from "drizzle-orm";
import { engine } from "./engine.ts";

/** A column as an expression that SQLite looks for no index for: it plans without knowing how many rows a value has. */
export function outOfSight(column: SQL): SQL {
  return engine === "sqlite" ? sql`+${column}` : column;
}

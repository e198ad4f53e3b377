import { existsSync } from "node:fs";
import { join } from "node:path";
import { store } from "#db/client.ts";
import { pendingMigrations } from "#db/dialect/applied.ts";
import { engine } from "#db/dialect/engine.ts";
import { migrate } from "#db/migrate.ts";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";

/** Works on a database that is there already and has this version's shape; nothing is made by a mistyped DATA_DIR. */
export async function withStore<T>(work: () => Promise<T>): Promise<T> {
  const { DATA_DIR } = env();
  if (engine === "sqlite" && !existsSync(join(DATA_DIR, "standfirst.sqlite"))) {
    throw new AppError(
      "not-found",
      `There is no database in ${DATA_DIR}: check DATA_DIR, or run standfirst setup first.`,
    );
  }
  return open(async () => {
    if ((await pendingMigrations(store())).length > 0) {
      throw new AppError(
        "unavailable",
        "The database has the shape of an older version: run standfirst migrate first.",
      );
    }
    return work();
  });
}

/** Makes the database when it is missing, and brings it to this version's shape. */
export async function withMigratedStore<T>(work: () => Promise<T>): Promise<T> {
  env();
  return open(async () => {
    await migrate();
    return work();
  });
}

async function open<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await store().close();
  }
}

import { newestMigration } from "#db/dialect/applied.ts";
import { print } from "./print.ts";
import { withMigratedStore } from "./with-store.ts";

export async function run(): Promise<number> {
  await withMigratedStore(async () => print(`The database has this version's shape (${newestMigration()}).`));
  return 0;
}

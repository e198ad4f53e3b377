import { join } from "node:path";
import Connection from "better-sqlite3";
import type { RunningServer } from "./server.ts";

/** As if the time of every front that waits had come. */
export function frontComesDue({ dataDir }: Pick<RunningServer, "dataDir">): void {
  const file = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  try {
    file.prepare("UPDATE front_schedules SET at = ? WHERE state = 'waiting'").run(Date.now());
  } finally {
    file.close();
  }
}

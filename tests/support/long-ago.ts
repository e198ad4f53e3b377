import { join } from "node:path";
import Connection from "better-sqlite3";
import type { RunningServer } from "./server.ts";

/** As if everybody who is signed in had proved who they are an hour ago. */
export function provedLongAgo({ dataDir }: Pick<RunningServer, "dataDir">): void {
  const file = new Connection(join(dataDir, "standfirst.sqlite"));
  try {
    file.prepare("UPDATE sessions SET proved_at = proved_at - 3600000").run();
  } finally {
    file.close();
  }
}

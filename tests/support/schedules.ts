import { join } from "node:path";
import Connection from "better-sqlite3";
import type { RunningServer } from "./server.ts";

type Site = Pick<RunningServer, "dataDir">;

/** As if the time of what an article waits for had come, `overdueMs` ago. */
export function comesDue({ dataDir }: Site, articleId: string, overdueMs = 0): void {
  const at = Date.now() - overdueMs;
  change(dataDir, (file) => {
    file.prepare("UPDATE schedules SET at = ? WHERE article_id = ? AND state = 'waiting'").run(at, articleId);
  });
}

/** What an article was to show cannot be read any more, as on a disk that is damaged. */
export function breakTexts({ dataDir }: Site, articleId: string): void {
  change(dataDir, (file) => {
    file.prepare("UPDATE revisions SET body = 'x' WHERE article_id = ?").run(articleId);
  });
}

/** As if the desk had planned an article, by the names of the columns. */
export function isPlannedIn({ dataDir }: Site, articleId: string, plan: Record<string, number | string | null>): void {
  change(dataDir, (file) => {
    for (const [column, value] of Object.entries(plan))
      file.prepare(`UPDATE articles SET ${column} = ? WHERE id = ?`).run(value, articleId);
  });
}

function change(dataDir: string, work: (file: Connection.Database) => void): void {
  const file = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  try {
    work(file);
  } finally {
    file.close();
  }
}

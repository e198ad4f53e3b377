import { join } from "node:path";
import Connection from "better-sqlite3";
import { ask } from "./ask.ts";
import type { Member } from "./newsroom.ts";
import type { RunningServer } from "./server.ts";

/** As if everything that people were told had been told some minutes ago. */
export function toldMinutesAgo({ dataDir }: Pick<RunningServer, "dataDir">, minutes: number): void {
  change(dataDir, (file) => file.prepare("UPDATE notices SET at = at - ?").run(minutes * 60_000));
}

/** As if the last notices had been mailed an hour ago. */
export function mailedLongAgo({ dataDir }: Pick<RunningServer, "dataDir">): void {
  change(dataDir, (file) =>
    file.prepare("UPDATE mails SET created_at = created_at - ? WHERE kind = 'notices'").run(60 * 60_000),
  );
}

/** Says something about a whole article. */
export async function say(server: RunningServer, { cookie }: Member, articleId: string, words: string): Promise<void> {
  const { status, text } = await ask(server, `/api/desk/articles/${articleId}/comments`, {
    method: "POST",
    cookie,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ anchor: { on: "article" }, words }),
  });
  if (status !== 200) throw new Error(`Nothing was said: ${status} ${text}`);
}

function change(dataDir: string, work: (file: Connection.Database) => unknown): void {
  const file = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  try {
    work(file);
  } finally {
    file.close();
  }
}

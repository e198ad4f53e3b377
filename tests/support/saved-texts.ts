import { join } from "node:path";
import Connection from "better-sqlite3";

/** Every text of an article that the server holds, as one string: the draft, and the history. Read beside the running server. */
export function savedTexts(dataDir: string, article: string): { draft: string; history: string; version: number } {
  const file = new Connection(join(dataDir, "standfirst.sqlite"), { readonly: true });
  try {
    const draft = file.prepare("SELECT version, title, standfirst, body FROM drafts WHERE article_id = ?").get(article);
    const kept = file.prepare("SELECT label, title, standfirst, body FROM revisions WHERE article_id = ?").all(article);
    const { version } = draft as { version: number };
    return { draft: JSON.stringify(draft), history: JSON.stringify(kept), version };
  } finally {
    file.close();
  }
}

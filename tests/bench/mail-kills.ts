/**
 * How often does a mail arrive when the processes that send are killed all the time? Two of them empty one queue, and the mail
 * server itself kills one at random, at the worst moment there is: it has the mail and has not said so.
 * Run: node tests/bench/mail-kills.ts [mails, 400] [kills, 40]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "#db/dialect/engine.ts";
import { openPostgres } from "#db/dialect/postgres.ts";
import { openSqlite } from "#db/dialect/sqlite.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { aMailbox } from "#tests/support/mailbox.ts";
import { anInvitation, mailRows, queue, useServer } from "#tests/support/mails.ts";
import { startPostgres } from "#tests/support/postgres-cluster.ts";

const [mails = 400, kills = 40] = process.argv.slice(2).map(Number);
const directory = mkdtempSync(join(tmpdir(), "standfirst-mail-"));
const server = engine === "postgres" ? await startPostgres() : null;
const url = server?.url("template_base") ?? "";
const store = url ? openPostgres(url) : openSqlite(directory);
(globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.store")] = store;
await store.migrate();

const senders: ChildProcess[] = [];
let killed = 0;
const box = await aMailbox({
  before: () => {
    if (killed === kills || Math.random() * mails > 2 * kills) return;
    if (senders[Math.floor(Math.random() * senders.length)]?.kill("SIGKILL")) killed++;
  },
});
useServer(box.url);
for (let at = 0; at < mails; at++) await queue(anInvitation({ email: `person-${at}@newsroom.example` }));

const began = performance.now();
let rounds = 0;
// Each round is two minutes later, when what was claimed by the dead is free again.
for (; (await mailRows()).some((row) => row.state !== "sent"); rounds++) {
  senders.splice(0, senders.length, sender(rounds * 2), sender(rounds * 2));
  await Promise.all(senders.map((each) => once(each, "exit")));
}
const names = box.mails.map((mail) => mail.headers.find((line) => line.startsWith("Message-ID:")));
console.log(
  `${mails} mails, ${killed} kills, ${rounds} rounds of two processes, ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.log(
  `arrived ${box.mails.length}, under ${new Set(names).size} names: ${mails - new Set(names).size} lost, ${box.mails.length - new Set(names).size} twice`,
);
console.log(
  `the same mail at most ${Math.max(
    ...Map.groupBy(names, (name) => name)
      .values()
      .map((same) => same.length),
  )} times`,
);
await store.close();
await box.close();
await server?.stop();
rmSync(directory, { recursive: true });
process.exit(0);

function sender(minutes: number): ChildProcess {
  const settings = { SMTP_URL: box.url, MAIL_FROM: "desk@lantern.example", AUTH_SECRET: authSecret() };
  return spawn("node", ["tests/support/mail-process.ts", String(minutes)], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DATA_DIR: directory, DATABASE_URL: url, ...settings },
  });
}

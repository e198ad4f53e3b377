/** Run as a process of its own by the tests: mails notices as a server would, again and again at the given moment, until it is killed. */
import { env } from "#lib/kernel/env.ts";
import { repeat } from "#lib/kernel/jobs.ts";
import { mailAllNotices } from "#lib/notices/job.ts";

const [at = ""] = process.argv.slice(2);
Object.assign(env(), { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "desk@lantern.example" });
repeat("notices.mail", 10, () => mailAllNotices(new Date(at)));
// The job alone does not keep a process alive.
setInterval(() => undefined, 60_000);

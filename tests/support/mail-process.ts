/** Run as a process of its own by the data tests: sends what is due until the queue is empty, or is killed at it. */
import { store } from "#db/client.ts";
import { sendDueMails } from "#lib/mail/job.ts";
import { later, MINUTE } from "./make.ts";

const [minutes = "0"] = process.argv.slice(2);
const now = later(Number(minutes) * MINUTE);
for (let empty = 0; empty < 3; ) {
  empty = (await sendDueMails(() => now)) > 0 ? 0 : empty + 1;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await store().close();

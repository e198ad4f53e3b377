/**
 * Run as a process of its own by the tests: does what is due as a server would, again and again, until it is killed. The
 * clock stands still at the given moment; without one it is that of the machine.
 */
import { repeat } from "#lib/kernel/jobs.ts";
import { EVERY_MS, runDue } from "#lib/schedule/job.ts";

const [at] = process.argv.slice(2);
repeat("schedule.run", EVERY_MS, () => runDue(() => (at ? new Date(at) : new Date())));
// The job alone does not keep a process alive.
setInterval(() => undefined, 60_000);

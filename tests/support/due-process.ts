/** Run as a process of its own by the tests: tells once what is due at the given moment, as a server would. */
import { tellWhatIsDue } from "#lib/plan/job.ts";

await tellWhatIsDue(new Date(process.argv[2] as string));
process.exit(0);

import { log } from "#lib/kernel/log.ts";
import { offerSetUp } from "#lib/people/set-up-link.ts";
import { plantSample } from "#lib/sample/plant.ts";

/**
 * What an empty database needs before readers come: the sample edition. Answers the one-time address that sets the site up,
 * or null once that was done. `say` gets lines for the person at the terminal.
 */
export async function firstRun(now: Date, say: (line: string) => void): Promise<string | null> {
  let told = 0;
  const planted = await plantSample(now, (done, of) => {
    if (told === 0) say("Printing the sample edition …");
    // A line for every quarter is enough for a log and shows that something happens.
    if (Math.floor((done * 4) / of) > told) say(`  ${done} of ${of} pieces`);
    told = Math.max(1, Math.floor((done * 4) / of));
  });
  if (planted) log().info("planted the sample edition");
  return offerSetUp(now);
}

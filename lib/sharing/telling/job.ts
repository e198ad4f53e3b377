import { eq } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { type Announcement, announcements } from "#db/schema/announcements.ts";
import { site } from "#db/schema/site.ts";
import { env } from "#lib/kernel/env.ts";
import { tellForeign } from "#lib/kernel/fetch/tell-foreign.ts";
import { log } from "#lib/kernel/log.ts";
import { sharingOf } from "../sharing.ts";
import { CHANNELS, type Message } from "./channels.ts";
import { newestEvent, newsSince } from "./news.ts";

/** How often it is looked whether there is something to tell. */
export const EVERY_MS = 15_000;
/** What was done just now may be numbered before something that is committed later. */
const SETTLED_MS = 10_000;
const MOST_ATTEMPTS = 5;
const MINUTE_MS = 60_000;

type Name = Announcement["channel"];
type Send = (message: Message) => Promise<void>;
const send: Send = ({ to, ...told }) => tellForeign(to, told);

/**
 * Tells a WebSub hub and search engines of what readers see otherwise, where the site wants it. Who does not answer is asked
 * five times within half an hour, then let be: feeds and sitemaps say the same. How far each has been told is no command's
 * business: nobody does it, and it is in no record.
 */
export async function tellNews(now: Date, by: Send = send): Promise<void> {
  const [row] = await db().select({ sharing: site.sharing }).from(site).limit(1);
  const sharing = sharingOf(row?.sharing ?? null);
  const known = await db().select().from(announcements);
  if (known.length === 0 && !Object.values(CHANNELS).some(({ wanted }) => wanted(sharing))) return;
  await store().turn("sharing.tell", async () => {
    for (const name of Object.keys(CHANNELS) as Name[]) {
      const { wanted, message } = CHANNELS[name];
      const [state] = await db().select().from(announcements).where(eq(announcements.channel, name));
      if (!wanted(sharing)) await forget(name);
      // Whoever is new is told what is new from now on.
      else if (!state) await keep({ channel: name, upTo: await newestEvent(), attempts: 0, nextAt: now });
      else if (state.nextAt <= now)
        await tell(state, now, by, (news) => message({ sharing, url: env().PUBLIC_URL, news }));
    }
  });
}

type News = NonNullable<Awaited<ReturnType<typeof newsSince>>>;

async function tell(state: Announcement, now: Date, by: Send, messageOf: (news: News) => Message | null) {
  const news = await newsSince(state.upTo, new Date(now.getTime() - SETTLED_MS));
  if (!news) return;
  const message = messageOf(news);
  const { channel } = state;
  const told = { channel, upTo: news.upTo, attempts: 0, nextAt: now };
  if (!message) return keep(told);
  try {
    await by(message);
    await keep(told);
  } catch (error) {
    const attempts = state.attempts + 1;
    const givenUp = attempts >= MOST_ATTEMPTS;
    log().warn({ error, channel, attempts, givenUp }, "nobody could be told of what is new");
    const nextAt = new Date(now.getTime() + 2 ** state.attempts * MINUTE_MS);
    await keep(givenUp ? { ...told, nextAt } : { ...state, attempts, nextAt });
  }
}

async function keep(state: Announcement): Promise<void> {
  const { channel, ...set } = state;
  await store().transaction((tx) =>
    tx.insert(announcements).values(state).onConflictDoUpdate({ target: announcements.channel, set }),
  );
}

async function forget(channel: Name): Promise<void> {
  await store().transaction((tx) => tx.delete(announcements).where(eq(announcements.channel, channel)));
}

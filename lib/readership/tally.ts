import { isHost, OTHERS } from "./hosts.ts";
import { ARTICLES_A_BATCH, MOST_ARTICLES_HELD, MOST_HOSTS_A_DAY, MOST_HOSTS_AN_ARTICLE } from "./limits.ts";
import { articleIn, markOf } from "./marks.ts";
import type { Batch } from "./schema.ts";

type Counts = Map<string, number>;
type Tally = {
  articles: number;
  others: number;
  bots: Counts;
  hosts: Counts;
  /** By mark. */
  each: Map<string, { views: number; hosts: Counts }>;
};

/** What was seen of one day and is not written yet. Numbers alone, and bounded, whatever is sent. */
export function createTally(day: number) {
  let held = empty();
  /** Outlives what is taken away, or every writing would let as many new ones in. */
  const known = new Set<string>();

  function hostWithin(host: string): string {
    if (known.has(host) || !isHost(host)) return host;
    if (known.size >= MOST_HOSTS_A_DAY) return OTHERS;
    known.add(host);
    return host;
  }

  function addTo(mark: string, asked: string, views: number): void {
    let one = held.each.get(mark);
    if (one === undefined) {
      // Beyond, a view is in the sums of the day and in no article's.
      if (held.each.size >= MOST_ARTICLES_HELD) return;
      one = { views: 0, hosts: new Map() };
      held.each.set(mark, one);
    }
    one.views += views;
    const isNew = one.hosts.size >= MOST_HOSTS_AN_ARTICLE && !one.hosts.has(asked);
    add(one.hosts, isNew ? OTHERS : asked, views);
  }

  return {
    day,
    bot(name: string): void {
      add(held.bots, name, 1);
    },

    view(mark: string, from: string): void {
      const host = hostWithin(from);
      add(held.hosts, host, 1);
      if (articleIn(mark) === null) held.others += 1;
      else {
        held.articles += 1;
        addTo(mark, host, 1);
      }
    },

    /** All that is held, in pieces of which each is written for itself; nothing is held afterwards. */
    take(): Batch[] {
      const { articles, others, bots, hosts, each } = held;
      if (articles + others + bots.size === 0 && each.size === 0) return [];
      held = empty();
      const all = [...each].map(([mark, one]) => ({
        id: articleIn(mark) as string,
        views: one.views,
        hosts: [...one.hosts],
      }));
      const sums: Batch = {
        day,
        articles,
        others,
        bots: [...bots],
        hosts: [...hosts],
        each: all.slice(0, ARTICLES_A_BATCH),
      };
      const batches = [sums];
      for (let at = ARTICLES_A_BATCH; at < all.length; at += ARTICLES_A_BATCH) {
        batches.push({ ...nothing(day), each: all.slice(at, at + ARTICLES_A_BATCH) });
      }
      return batches;
    },

    /** Holds again what could not be written. */
    putBack({ articles, others, bots, hosts, each }: Batch): void {
      held.articles += articles;
      held.others += others;
      for (const [name, views] of bots) add(held.bots, name, views);
      for (const [host, views] of hosts) add(held.hosts, host, views);
      for (const one of each) for (const [host, views] of one.hosts) addTo(markOf(one.id), host, views);
    },
  };
}

function empty(): Tally {
  return { articles: 0, others: 0, bots: new Map(), hosts: new Map(), each: new Map() };
}

function nothing(day: number): Batch {
  return { day, articles: 0, others: 0, bots: [], hosts: [], each: [] };
}

function add(counts: Counts, name: string, views: number): void {
  counts.set(name, (counts.get(name) ?? 0) + views);
}

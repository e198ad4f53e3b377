import { type FeedFormat, feedPath } from "#lib/feeds/feed-of.ts";
import type { Sharing } from "../sharing.ts";
import type { Told } from "./news.ts";

/** Something to send, where to. */
export type Message = { to: string; type: string; body: string };
type Facts = { sharing: Sharing; url: string; news: Told };
export type Channel = {
  /** Empty where the site does not want it. */
  wanted: (sharing: Sharing) => string;
  message: (facts: Facts) => Message | null;
};

/** Every search engine that takes part hears what one is told. */
const INDEXNOW = "https://api.indexnow.org/indexnow";
const FORMATS: FeedFormat[] = ["rss", "atom", "json"];

export const CHANNELS: Record<"websub" | "indexnow", Channel> = {
  websub: {
    wanted: ({ hub }) => hub,
    message({ sharing, url, news }) {
      if (!news.changed) return null;
      const body = new URLSearchParams({ "hub.mode": "publish" });
      for (const subject of [null, ...news.subjects.map((path) => ({ path }))])
        for (const format of FORMATS) body.append("hub.url", `${url}/${feedPath(subject, format)}`);
      return { to: sharing.hub, type: "application/x-www-form-urlencoded", body: body.toString() };
    },
  },
  indexnow: {
    wanted: ({ indexNowKey }) => indexNowKey,
    message({ sharing: { indexNowKey: key }, url, news }) {
      if (news.paths.length === 0) return null;
      const urlList = news.paths.map((path) => new URL(`/${path}`, url).href);
      const body = { host: new URL(url).host, key, keyLocation: `${url}/${key}.txt`, urlList };
      return { to: INDEXNOW, type: "application/json; charset=utf-8", body: JSON.stringify(body) };
    },
  },
};

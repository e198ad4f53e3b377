import type { EmbedProvider } from "./provider.ts";

export const youtube: EmbedProvider = {
  name: "youtube",
  title: "YouTube",
  kind: "video",
  hosts: [
    "www.youtube.com",
    "youtube.com",
    "m.youtube.com",
    "music.youtube.com",
    "youtu.be",
    "www.youtube-nocookie.com",
  ],
  idOf({ hostname, pathname, searchParams }) {
    if (hostname === "youtu.be") return pathname.slice(1);
    if (pathname === "/watch") return searchParams.get("v") ?? undefined;
    return pathname.match(/^\/(?:shorts|live|embed)\/([^/]+)\/?$/)?.[1];
  },
  id: /^[A-Za-z0-9_-]{11}$/,
  page: (id) => `https://www.youtube.com/watch?v=${id}`,
  // The reader has asked for it once already, so it begins to play.
  frame: {
    host: "www.youtube-nocookie.com",
    address: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0`,
  },
  about: (page) => `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(page)}`,
};

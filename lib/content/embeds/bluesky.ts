import type { EmbedProvider } from "./provider.ts";

export const bluesky: EmbedProvider = {
  name: "bluesky",
  title: "Bluesky",
  kind: "post",
  hosts: ["bsky.app"],
  idOf({ pathname }) {
    const [, writer, post] = pathname.match(/^\/profile\/([^/]+)\/post\/([^/]+)\/?$/) ?? [];
    return post && `${writer?.toLowerCase()}/${post}`;
  },
  // The writer is a domain name, or a `did:` that stays when the name changes.
  id: /^(?:did:(?:plc|web):[a-z0-9.-]{1,253}|[a-z0-9-]+(?:\.[a-z0-9-]+)+)\/[a-z0-9]{5,20}$/,
  page: (id) => `https://bsky.app/profile/${id.replace("/", "/post/")}`,
  frame: {
    host: "embed.bsky.app",
    address: (id) => `https://embed.bsky.app/embed/${id.replace("/", "/app.bsky.feed.post/")}`,
  },
  about: (page) => `https://embed.bsky.app/oembed?url=${encodeURIComponent(page)}`,
};

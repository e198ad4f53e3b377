import type { EmbedProvider } from "./provider.ts";

/** Anybody may run it, so that its hosts cannot be listed in a policy: a link with its picture, and no frame. */
export const mastodon: EmbedProvider = {
  name: "mastodon",
  title: "Mastodon",
  kind: "post",
  hosts: "any",
  idOf({ host, pathname }) {
    const [, user, post] = pathname.match(/^\/(@[^/]+)\/(\d+)\/?$/) ?? [];
    return post && `${host}/${user}/${post}`;
  },
  id: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+\/@[A-Za-z0-9_]{1,60}(?:@[a-z0-9.-]{3,253})?\/\d{5,20}$/,
  page: (id) => `https://${id}`,
};

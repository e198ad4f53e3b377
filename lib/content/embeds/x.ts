import type { EmbedProvider } from "./provider.ts";

export const x: EmbedProvider = {
  name: "x",
  title: "X",
  kind: "post",
  hosts: ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"],
  idOf({ pathname }) {
    const [, user, id] = pathname.match(/^\/(?:i\/web|([^/]+))\/status(?:es)?\/(\d+)(?:\/|$)/) ?? [];
    return id && `${user ?? "i"}/${id}`;
  },
  id: /^[A-Za-z0-9_]{1,15}\/\d{2,20}$/,
  page: (id) => `https://x.com/${id.replace("/", "/status/")}`,
  frame: {
    host: "platform.twitter.com",
    address: (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id.split("/")[1]}`,
  },
  about: (page) => `https://publish.twitter.com/oembed?omit_script=1&url=${encodeURIComponent(page)}`,
};

import type { EmbedProvider } from "./provider.ts";

export const tiktok: EmbedProvider = {
  name: "tiktok",
  title: "TikTok",
  kind: "post",
  hosts: ["www.tiktok.com", "tiktok.com", "m.tiktok.com"],
  idOf({ pathname }) {
    const [, user, id] = pathname.match(/^\/(@[^/]+)\/video\/(\d+)\/?$/) ?? [];
    return id && `${user}/${id}`;
  },
  id: /^@[A-Za-z0-9_.]{1,30}\/\d{8,24}$/,
  page: (id) => `https://www.tiktok.com/${id.replace("/", "/video/")}`,
  frame: { host: "www.tiktok.com", address: (id) => `https://www.tiktok.com/embed/v2/${id.split("/")[1]}` },
  about: (page) => `https://www.tiktok.com/oembed?url=${encodeURIComponent(page)}`,
};

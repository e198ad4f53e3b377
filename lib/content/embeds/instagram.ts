import type { EmbedProvider } from "./provider.ts";

export const instagram: EmbedProvider = {
  name: "instagram",
  title: "Instagram",
  kind: "post",
  hosts: ["www.instagram.com", "instagram.com"],
  idOf({ pathname }) {
    const [, kind, code] = pathname.match(/^\/(?:[^/]+\/)?(p|reels?|tv)\/([^/]+)\/?$/) ?? [];
    return code && `${kind === "reels" ? "reel" : kind}/${code}`;
  },
  id: /^(?:p|reel|tv)\/[A-Za-z0-9_-]{5,40}$/,
  page: (id) => `https://www.instagram.com/${id}/`,
  frame: { host: "www.instagram.com", address: (id) => `https://www.instagram.com/${id}/embed/captioned/` },
};

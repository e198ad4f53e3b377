import type { EmbedProvider } from "./provider.ts";

const page = (id: string) => `https://www.facebook.com/watch/?v=${id}`;

export const facebook: EmbedProvider = {
  name: "facebook",
  title: "Facebook",
  kind: "video",
  hosts: ["www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com"],
  idOf({ pathname, searchParams }) {
    if (/^\/watch\/?$/.test(pathname)) return searchParams.get("v") ?? undefined;
    return pathname.match(/^\/(?:reel|[^/]+\/videos(?:\/[^/]+)?)\/(\d+)\/?$/)?.[1];
  },
  id: /^\d{5,24}$/,
  page,
  frame: {
    host: "www.facebook.com",
    address: (id) => `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(page(id))}`,
  },
};

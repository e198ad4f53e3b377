import type { EmbedProvider } from "./provider.ts";

/** The second part of an id opens a video that is not listed. */
export const vimeo: EmbedProvider = {
  name: "vimeo",
  title: "Vimeo",
  kind: "video",
  hosts: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
  idOf({ hostname, pathname, searchParams }) {
    if (hostname === "player.vimeo.com") {
      const id = pathname.match(/^\/video\/(\d+)\/?$/)?.[1];
      const secret = searchParams.get("h");
      return id && secret ? `${id}/${secret}` : id;
    }
    return pathname.match(/^\/(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+(?:\/[0-9a-f]+)?)\/?$/)?.[1];
  },
  id: /^\d{4,12}(?:\/[0-9a-f]{8,12})?$/,
  page: (id) => `https://vimeo.com/${id}`,
  frame: {
    host: "player.vimeo.com",
    address: (id) => `https://player.vimeo.com/video/${id.replace("/", "?h=")}${id.includes("/") ? "&" : "?"}dnt=1`,
  },
  about: (page) => `https://vimeo.com/api/oembed.json?url=${encodeURIComponent(page)}`,
};

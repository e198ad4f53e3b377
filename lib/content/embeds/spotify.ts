import type { EmbedProvider } from "./provider.ts";

export const spotify: EmbedProvider = {
  name: "spotify",
  title: "Spotify",
  kind: "audio",
  hosts: ["open.spotify.com"],
  idOf: ({ pathname }) =>
    pathname.match(/^\/(?:intl-[a-z-]+\/)?(?:embed\/)?((?:track|album|playlist|episode|show|artist)\/[^/]+)\/?$/)?.[1],
  id: /^(?:track|album|playlist|episode|show|artist)\/[A-Za-z0-9]{22}$/,
  page: (id) => `https://open.spotify.com/${id}`,
  frame: { host: "open.spotify.com", address: (id) => `https://open.spotify.com/embed/${id}` },
  about: (page) => `https://open.spotify.com/oembed?url=${encodeURIComponent(page)}`,
};

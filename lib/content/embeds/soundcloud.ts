import type { EmbedProvider } from "./provider.ts";

const page = (id: string) => `https://soundcloud.com/${id}`;

/** Pages of the service itself, and the lists on the page of a musician. */
const NO_TRACKS = /^(?:discover|stream|you|search|charts|upload|pages)\/|\/(?:tracks|albums|sets|reposts|likes)$/;

export const soundcloud: EmbedProvider = {
  name: "soundcloud",
  title: "SoundCloud",
  kind: "audio",
  hosts: ["soundcloud.com", "www.soundcloud.com", "m.soundcloud.com"],
  idOf({ pathname }) {
    const id = pathname.slice(1).replace(/\/$/, "");
    return NO_TRACKS.test(id) ? undefined : id;
  },
  id: /^[a-z0-9_-]{1,60}\/(?:sets\/)?[a-z0-9_-]{1,120}$/,
  page,
  frame: {
    host: "w.soundcloud.com",
    address: (id) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(page(id))}&auto_play=true`,
  },
  about: (address) => `https://soundcloud.com/oembed?format=json&url=${encodeURIComponent(address)}`,
};

import type { EmbedProvider } from "./provider.ts";

/** Country, podcast and, where it is one, the episode. */
function addressOn(host: string, id: string): string {
  const [country, podcast, episode] = id.split("/");
  return `https://${host}/${country}/podcast/id${podcast}${episode ? `?i=${episode}` : ""}`;
}

export const applePodcasts: EmbedProvider = {
  name: "apple-podcasts",
  title: "Apple Podcasts",
  kind: "audio",
  hosts: ["podcasts.apple.com", "embed.podcasts.apple.com"],
  idOf({ pathname, searchParams }) {
    const [, country = "us", podcast] = pathname.match(/^\/(?:([a-z]{2})\/)?podcast\/(?:[^/]+\/)?id(\d+)\/?$/) ?? [];
    const episode = searchParams.get("i");
    return podcast && [country, podcast, ...(episode ? [episode] : [])].join("/");
  },
  id: /^[a-z]{2}\/\d{4,15}(?:\/\d{6,18})?$/,
  page: (id) => addressOn("podcasts.apple.com", id),
  frame: { host: "embed.podcasts.apple.com", address: (id) => addressOn("embed.podcasts.apple.com", id) },
};

import { applePodcasts } from "./apple-podcasts.ts";
import { bluesky } from "./bluesky.ts";
import { datawrapper } from "./datawrapper.ts";
import { documentCloud } from "./document-cloud.ts";
import { facebook } from "./facebook.ts";
import { flourish } from "./flourish.ts";
import { instagram } from "./instagram.ts";
import { mastodon } from "./mastodon.ts";
import { openStreetMap } from "./open-street-map.ts";
import type { EmbedProvider } from "./provider.ts";
import { soundcloud } from "./soundcloud.ts";
import { spotify } from "./spotify.ts";
import { telegram } from "./telegram.ts";
import { tiktok } from "./tiktok.ts";
import { vimeo } from "./vimeo.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** Asked in this order; the one that answers for any host comes last. */
export const PROVIDERS: readonly EmbedProvider[] = [
  youtube,
  vimeo,
  x,
  bluesky,
  instagram,
  tiktok,
  facebook,
  telegram,
  soundcloud,
  spotify,
  applePodcasts,
  datawrapper,
  flourish,
  documentCloud,
  openStreetMap,
  mastodon,
];

export type KnownEmbed = { provider: string; embedId: string; url: string };

const MAX_ID_LENGTH = 400;

/** What an address shows that can be embedded, with the address of its page; undefined for all other addresses. */
export function embedAt(address: string): KnownEmbed | undefined {
  const url = plainUrl(address);
  if (!url) return undefined;
  for (const provider of PROVIDERS) {
    if (provider.hosts !== "any" && !provider.hosts.includes(url.hostname)) continue;
    const embedId = provider.idOf(url);
    if (embedId && isIdOf(provider, embedId)) {
      return { provider: provider.name, embedId, url: provider.page(embedId) };
    }
  }
  return undefined;
}

/** The provider of an embed; undefined when this version does not know it, or the id is none of its ids. */
export function providerOf(name: unknown, embedId: unknown): EmbedProvider | undefined {
  const provider = PROVIDERS.find((each) => each.name === name);
  return provider && isIdOf(provider, embedId) ? provider : undefined;
}

/** The origins that reader pages may frame, each once: what the site's policy allows. */
export const FRAME_ORIGINS: readonly string[] = [
  ...new Set(PROVIDERS.flatMap(({ frame }) => (frame ? [`https://${frame.host}`] : []))),
];

function isIdOf(provider: EmbedProvider, id: unknown): id is string {
  return typeof id === "string" && id.length <= MAX_ID_LENGTH && provider.id.test(id);
}

/** Without name, password and port: what dresses a false address up as a known one is not recognised. */
function plainUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && !url.username && !url.password && !url.port ? url : undefined;
}

/** Where a newsroom may be found besides. `hosts`: where its addresses are; null where anybody may run a server. */
export type Network = { name: string; hosts: readonly string[] | null; example: string };

export const NETWORKS = {
  bluesky: { name: "Bluesky", hosts: ["bsky.app"], example: "https://bsky.app/profile/paper.example" },
  facebook: { name: "Facebook", hosts: ["facebook.com"], example: "https://www.facebook.com/paper" },
  instagram: { name: "Instagram", hosts: ["instagram.com"], example: "https://www.instagram.com/paper" },
  linkedin: { name: "LinkedIn", hosts: ["linkedin.com"], example: "https://www.linkedin.com/company/paper" },
  mastodon: { name: "Mastodon", hosts: null, example: "https://mastodon.example/@paper" },
  telegram: { name: "Telegram", hosts: ["t.me", "telegram.me"], example: "https://t.me/paper" },
  threads: { name: "Threads", hosts: ["threads.net", "threads.com"], example: "https://www.threads.net/@paper" },
  tiktok: { name: "TikTok", hosts: ["tiktok.com"], example: "https://www.tiktok.com/@paper" },
  whatsapp: { name: "WhatsApp", hosts: ["whatsapp.com"], example: "https://whatsapp.com/channel/…" },
  x: { name: "X", hosts: ["x.com", "twitter.com"], example: "https://x.com/paper" },
  youtube: { name: "YouTube", hosts: ["youtube.com"], example: "https://www.youtube.com/@paper" },
} as const satisfies Record<string, Network>;

export type NetworkKey = keyof typeof NETWORKS;
export const NETWORK_KEYS = Object.keys(NETWORKS) as NetworkKey[];

export function networkName(key: string): string {
  return NETWORK_KEYS.includes(key as NetworkKey) ? NETWORKS[key as NetworkKey].name : key;
}

/** Whether an address is a page of a network: https, its host or one below it, and more than the front page. */
export function isOfNetwork(key: NetworkKey, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, port, username } = new URL(address);
  if (protocol !== "https:" || port || username || pathname === "/") return false;
  const { hosts }: Network = NETWORKS[key];
  if (hosts === null) return /^\/@[^/]+\/?$/.test(pathname);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

import type { EmbedProvider } from "./provider.ts";

export const telegram: EmbedProvider = {
  name: "telegram",
  title: "Telegram",
  kind: "post",
  hosts: ["t.me", "telegram.me"],
  idOf: ({ pathname }) => pathname.match(/^\/(?:s\/)?([^/]+\/\d+)\/?$/)?.[1],
  // `c` is no channel but the word for one that only its members see.
  id: /^(?!c\/)[A-Za-z][A-Za-z0-9_]{3,31}\/\d{1,12}$/,
  page: (id) => `https://t.me/${id}`,
  frame: { host: "t.me", address: (id) => `https://t.me/${id}?embed=1` },
};

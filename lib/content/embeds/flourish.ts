import type { EmbedProvider } from "./provider.ts";

export const flourish: EmbedProvider = {
  name: "flourish",
  title: "Flourish",
  kind: "chart",
  hosts: ["public.flourish.studio", "flo.uri.sh"],
  idOf: ({ pathname }) => pathname.match(/^\/((?:visualisation|story)\/\d+)(?:\/(?:embed)?)?$/)?.[1],
  id: /^(?:visualisation|story)\/\d{3,12}$/,
  page: (id) => `https://public.flourish.studio/${id}/`,
  frame: { host: "flo.uri.sh", address: (id) => `https://flo.uri.sh/${id}/embed` },
};

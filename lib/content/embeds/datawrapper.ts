import type { EmbedProvider } from "./provider.ts";

export const datawrapper: EmbedProvider = {
  name: "datawrapper",
  title: "Datawrapper",
  kind: "chart",
  hosts: ["datawrapper.dwcdn.net", "www.datawrapper.de"],
  idOf: ({ hostname, pathname }) =>
    pathname.match(hostname === "www.datawrapper.de" ? /^\/_\/([^/]+)\/?$/ : /^\/([^/]+)(?:\/\d+)?\/?$/)?.[1],
  id: /^[A-Za-z0-9]{5}$/,
  page: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  frame: { host: "datawrapper.dwcdn.net", address: (id) => `https://datawrapper.dwcdn.net/${id}/` },
};

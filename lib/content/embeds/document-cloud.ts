import type { EmbedProvider } from "./provider.ts";

export const documentCloud: EmbedProvider = {
  name: "documentcloud",
  title: "DocumentCloud",
  kind: "document",
  hosts: ["www.documentcloud.org", "embed.documentcloud.org"],
  idOf: ({ pathname }) => pathname.match(/^\/documents\/([^/]+?)(?:\/|\.html)?$/)?.[1],
  id: /^\d{3,12}(?:-[A-Za-z0-9-]{1,120})?$/,
  page: (id) => `https://www.documentcloud.org/documents/${id}/`,
  frame: {
    host: "embed.documentcloud.org",
    address: (id) => `https://embed.documentcloud.org/documents/${id}/?embed=1&responsive=1`,
  },
};

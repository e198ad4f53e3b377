import type { EmbedProvider } from "./provider.ts";

/** Zoom, latitude and longitude. The frame wants the edges of the map instead; at zoom 0 it is 360 degrees wide. */
function frameAddress(id: string): string {
  const [zoom, latitude, longitude] = id.split("/").map(Number) as [number, number, number];
  const half = 360 / 2 ** zoom;
  const edges = [longitude - half, latitude - half / 2, longitude + half, latitude + half / 2];
  const box = edges.map((edge) => edge.toFixed(5)).join(",");
  return `https://www.openstreetmap.org/export/embed.html?bbox=${encodeURIComponent(box)}&layer=mapnik`;
}

export const openStreetMap: EmbedProvider = {
  name: "openstreetmap",
  title: "OpenStreetMap",
  kind: "map",
  hosts: ["www.openstreetmap.org", "openstreetmap.org"],
  idOf: ({ hash }) => hash.match(/^#map=([^&]+)/)?.[1],
  id: /^(?:1?\d)\/-?\d{1,2}(?:\.\d{1,6})?\/-?\d{1,3}(?:\.\d{1,6})?$/,
  page: (id) => `https://www.openstreetmap.org/#map=${id}`,
  frame: { host: "www.openstreetmap.org", address: frameAddress },
};

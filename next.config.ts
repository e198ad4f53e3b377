import type { NextConfig } from "next";

/** Every page is rendered on request; what is kept is kept by our own page cache (docs/decisions/one-page-cache.md). */
export default {
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  // Metadata belongs in <head> of the first bytes, not streamed into the body.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "better-sqlite3",
    "pg",
    "pino",
    "sharp",
    "@node-rs/argon2",
    "nodemailer",
    // One copy for actions and routes: it knows its own configurations by their class.
    "openid-client",
  ],
  devIndicators: false,
  // A page and a file cannot share a segment: the twin of `/talks/lake` is asked for as `/talks/lake.md`.
  rewrites: async () => ({
    ...{ afterFiles: [], fallback: [] },
    beforeFiles: [
      { source: "/:path(.+)\\.md", destination: "/markdown/:path" },
      { source: "/:key([0-9a-f]{32})\\.txt", destination: "/indexnow/:key" },
    ],
  }),
  // The longest text that the gate takes is 1 MB, and crosses as a JSON string within JSON.
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
} satisfies NextConfig;

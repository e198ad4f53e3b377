import type { Sharing } from "./sharing.ts";

/**
 * The names by which robots.txt speaks to those that read for artificial intelligence, as their makers publish them. Names
 * are added, and never taken away: one that is gone does no harm.
 */
export const TRAINING = [
  ...["GPTBot", "ClaudeBot", "anthropic-ai", "Claude-Web", "Google-Extended", "Applebot-Extended", "CCBot"],
  ...["meta-externalagent", "FacebookBot", "Amazonbot", "Bytespider", "cohere-training-data-crawler", "cohere-ai"],
  ...["AI2Bot", "Ai2Bot-Dolma", "Diffbot", "Google-CloudVertexBot", "omgili", "omgilibot", "PanguBot", "Timpibot"],
  ...["ImagesiftBot", "img2dataset", "Kangaroo Bot", "Webzio-Extended", "VelenPublicWebCrawler", "ICC-Crawler"],
] as const;

/** They fetch a page because somebody asked an assistant, or to have it found by one. */
export const ANSWERING = [
  ...["OAI-SearchBot", "ChatGPT-User", "Claude-SearchBot", "Claude-User", "PerplexityBot", "Perplexity-User"],
  ...["MistralAI-User", "meta-externalfetcher", "DuckAssistBot", "YouBot", "PhindBot", "Amzn-SearchBot", "Amzn-User"],
] as const;

const FOR_NOBODY = ["Disallow: /admin", "Disallow: /api/", "Disallow: /preview/"];

/** `robots.txt`: what nobody has business with, and whom the site lets in. */
export function robots({ crawlers }: Pick<Sharing, "crawlers">, url: string): string {
  const shutOut = { all: [], "no-training": TRAINING, none: [...TRAINING, ...ANSWERING] }[crawlers];
  const group = (names: readonly string[], rules: string[]) => [
    ...names.map((name) => `User-agent: ${name}`),
    ...rules,
    "",
  ];
  return [
    ...(shutOut.length > 0 ? group(shutOut, ["Disallow: /"]) : []),
    ...group(["*"], FOR_NOBODY),
    `Sitemap: ${url}/sitemap.xml`,
    "",
  ].join("\n");
}

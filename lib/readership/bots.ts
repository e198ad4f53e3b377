/**
 * Who fetches pages without reading them, by the name that they give themselves. No list of thousands: a browser calls
 * itself `Mozilla/5.0 (…)` and neither an address to complain at, nor a library, nor a robot. Whoever lies is a reader here.
 */
const NAMED: [name: string, by: RegExp][] = [
  ["Google", /google|feedfetcher|apis-google|chrome-lighthouse/i],
  ["Bing", /bingbot|bingpreview|msnbot|adidxbot/i],
  ["OpenAI", /gptbot|chatgpt|oai-search|openai/i],
  ["Anthropic", /claudebot|claude-|anthropic/i],
  ["Perplexity", /perplexity/i],
  ["Common Crawl", /ccbot/i],
  ["Apple", /applebot/i],
  ["Amazon", /amazonbot|amazon-|amzn-/i],
  ["ByteDance", /bytespider|bytedance|tiktokspider/i],
  ["Meta", /facebookexternalhit|facebookcatalog|facebookbot|meta-external|meta-webindexer|whatsapp/i],
  ["Yandex", /yandex(?:bot|images|mobile|metrika|accessibility|render|blogs|news|.*bot)/i],
  ["DuckDuckGo", /duckduckbot|duckassist/i],
  ["Baidu", /baiduspider/i],
  ["Internet Archive", /archive\.org|heritrix|wayback/i],
  [
    "Link previews",
    /twitterbot|slackbot|slack-img|telegrambot|discordbot|linkedinbot|skypeuripreview|mastodon|bluesky/i,
  ],
  ["Search audits", /ahrefs|semrush|mj12bot|dotbot|seranking|seokicks|serpstat|dataforseo|screaming frog/i],
  ["Uptime checks", /uptime|pingdom|statuscake|monitor|site24x7|nagios|newrelic|datadog/i],
];
const OTHERS = "Other bots";
/** A name needs no more, and a header of many kilobytes would keep a pattern busy. */
const LONGEST_LOOKED_AT = 512;

/** Names of all that are told apart. */
export const BOT_NAMES = [...NAMED.map(([name]) => name), OTHERS];

const CALLS_ITSELF_ONE = new RegExp(
  [
    ...[
      "bot(?![a-z])",
      "bots?[/_-]",
      "crawl",
      "spider",
      "scrap",
      "slurp",
      "fetch",
      "archiv",
      "index(?:er|ing)",
      "preview",
    ],
    ...["validat", "verif", "audit", "survey", "check", "scan", "monitor", "synthetic", "pingdom", "capture", "agent"],
    ...[
      "headless",
      "phantomjs",
      "puppeteer",
      "playwright",
      "selenium",
      "lighthouse",
      "pagespeed",
      "ptst/",
      "httpclient",
    ],
    ...["google-", "favicon", "https?:", "www\\.", "\\.(?:com|org|net|io)\\b", "@", "\\+\\w+\\.\\w"],
    // Since the last of Internet Explorer only machines say that they are compatible.
    "compatible;(?! ?msie)",
  ].join("|"),
  "i",
);
/** What begins otherwise is no browser: libraries, feed readers, tools. */
const BROWSER = /^(?:Mozilla\/\d|Opera\/\d)/;
/** Makers of phones and apps whose honest names look like one of the words above. */
const NO_BOT = /\bCUBOT\b|\bGoogle(?:App|TV)?\/\d|\bGSA\/|\[FB|\bFBAN|Instagram/i;

/** Whose bot it is; null for what a person reads with. */
export function botNamed(sent: string | undefined): string | null {
  if (!sent) return OTHERS;
  const agent = sent.slice(0, LONGEST_LOOKED_AT);
  const isBrowser = BROWSER.test(agent);
  if (isBrowser && !CALLS_ITSELF_ONE.test(agent.replace(NO_BOT, ""))) return null;
  return NAMED.find(([, by]) => by.test(agent))?.[0] ?? OTHERS;
}

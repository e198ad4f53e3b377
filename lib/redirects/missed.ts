/** How much is kept of what is asked for in vain. */
export const MOST_MISSED = 5_000;
export const MOST_IGNORED = 1_000;
/** Characters; what is longer was made up. */
export const LONGEST_MISSED = 300;

/** What scanners try everywhere, whoever they say they are: nobody's old address, and nothing that a rule would help. */
const SCANNED = [
  /\/(?:wp-(?:login|config|cron|signup|trackback)|xmlrpc|eval-stdin|phpinfo|adminer|shell|cmd)\.php/i,
  /\/(?:wp-admin|wp-includes|phpmyadmin|pma|cgi-bin|vendor\/phpunit|actuator|solr|boaform|hnap1|_ignition|telescope|manager\/html)(?:\/|$)/i,
  /\/\.(?!well-known\/)[^/]/,
  /\.(?:env|sql|bak|old|swp|ini|log|yml|yaml|pem|key|cgi)(?:\.\w+)?$/i,
  /(?:wlwmanifest\.xml|web\.config|composer\.json|package\.json|docker-compose\.\w+|\.(?:zip|tar|gz|rar|7z))$/i,
];

/** Browsers ask for these by themselves. */
const UNASKED = /\/(?:apple-touch-icon[\w-]*\.png|browserconfig\.xml|favicon[\w.-]*)$/i;

/** Whether an address is worth remembering that nothing answered. */
export function isWorthKeeping(path: string): boolean {
  return path.length <= LONGEST_MISSED && !UNASKED.test(path) && !SCANNED.some((each) => each.test(path));
}

/** The site that somebody came from, by its host alone; empty where none is named. */
export function referrerHost(referrer: string | undefined): string {
  if (!referrer || referrer.length > 2_000) return "";
  const url = URL.parse(referrer);
  return url && /^https?:$/.test(url.protocol) ? url.hostname.slice(0, 100) : "";
}

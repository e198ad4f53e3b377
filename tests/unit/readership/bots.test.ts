import { expect, test } from "vitest";
import { botNamed } from "#lib/readership/bots.ts";

const BROWSERS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/371.0 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]",
  "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)",
  "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18",
];

test.each(BROWSERS)("a person reads with %s", (agent) => {
  expect(botNamed(agent)).toBeNull();
});

test.each([
  ["Google", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
  ["Google", "Mozilla/5.0 (compatible; Google-InspectionTool/1.0)"],
  ["OpenAI", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)"],
  [
    "Anthropic",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
  ],
  ["Bing", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"],
  ["Meta", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"],
  ["Link previews", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"],
  ["Uptime checks", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)"],
  ["Other bots", "curl/8.5.0"],
  ["Other bots", "python-requests/2.32.3"],
  [
    "Other bots",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
  ],
  ["Other bots", "NetNewsWire (RSS Reader; https://netnewswire.com/)"],
  ["Other bots", ""],
])("%s fetches with %s", (name, agent) => {
  expect(botNamed(agent)).toBe(name);
});

test("who does not say what it is is a bot", () => {
  expect(botNamed(undefined)).toBe("Other bots");
});

test("an agent of any length is judged at once", () => {
  const began = performance.now();
  expect(botNamed(`Mozilla/5.0 ${"+a".repeat(8_000)}`)).toBeNull();
  expect(botNamed("yandex".repeat(2_600))).toBe("Other bots");
  expect(performance.now() - began).toBeLessThan(200);
});

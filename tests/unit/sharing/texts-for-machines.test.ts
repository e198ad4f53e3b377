import { expect, test } from "vitest";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import { ANSWERING, robots, TRAINING } from "#lib/sharing/crawlers.ts";
import { llmsText } from "#lib/sharing/llms-text.ts";
import { securityText } from "#lib/sharing/security-text.ts";

const URL = "https://paper.example";
const site = siteFacts(
  { name: "The [Paper]", tagline: "By the lake", language: "uk", timeZone: "UTC", sample: false },
  URL,
);
/** The rules for a robot: its own group where it has one, else everybody's. */
function rulesFor(text: string, robot: string): string[] {
  const groups = text.split("\n\n").map((group) => group.split("\n"));
  const own = groups.find((lines) => lines.includes(`User-agent: ${robot}`));
  return (own ?? groups.find((lines) => lines.includes("User-agent: *")) ?? []).filter((line) => /^Dis/.test(line));
}

test("as it comes all robots are told the same", () => {
  const text = robots({ crawlers: "all" }, URL);
  expect(text).toBe(
    `User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /preview/\n\nSitemap: ${URL}/sitemap.xml\n`,
  );
});

test("who trains models can be shut out alone, or with those that answer questions; search engines never are", () => {
  const some = robots({ crawlers: "no-training" }, URL);
  for (const robot of TRAINING) expect([robot, rulesFor(some, robot)]).toEqual([robot, ["Disallow: /"]]);
  for (const robot of [...ANSWERING, "Googlebot"]) expect(rulesFor(some, robot)).toContain("Disallow: /admin");
  const none = robots({ crawlers: "none" }, URL);
  for (const robot of [...TRAINING, ...ANSWERING]) expect(rulesFor(none, robot)).toEqual(["Disallow: /"]);
  for (const robot of ["Googlebot", "Bingbot", "Applebot"]) expect(rulesFor(none, robot)).not.toContain("Disallow: /");
  expect(none).toContain(`Sitemap: ${URL}/sitemap.xml`);
});

test("each robot is on one list, once", () => {
  const names = [...TRAINING, ...ANSWERING].map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test("security.txt says where, until when and in which languages", () => {
  const expires = new Date("2030-07-14T00:00:00Z");
  expect(securityText({ contact: "mailto:safe@paper.example", language: "uk", url: URL, expires }).split("\n")).toEqual(
    [
      "Contact: mailto:safe@paper.example",
      "Expires: 2030-07-14T00:00:00.000Z",
      "Preferred-Languages: uk, en",
      `Canonical: ${URL}/.well-known/security.txt`,
      "",
    ],
  );
});

test("llms.txt leads to sections and to the newest articles as Markdown, whatever their titles", () => {
  const section = { id: "s", parentId: null, name: "Talks", path: "talks", description: "On peace." };
  const card = { title: "A [title]\n## heading", path: "talks/lake", standfirst: "" } as ArticleCard;
  const text = llmsText(site, [section], [card]);
  expect(text).toMatch(/^# The \\\[Paper\\\]\n\n> By the lake\n/);
  expect(text).toContain(`- [Talks](${URL}/talks): On peace.`);
  expect(text).toContain(`- [A \\[title\\] \\#\\# heading](${URL}/talks/lake.md)\n`);
});

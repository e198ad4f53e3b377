import { afterAll, beforeAll, expect, test } from "vitest";
import { everyPage } from "#tests/support/every-page.ts";
import { jsonLdFaults } from "#tests/support/json-ld.ts";
import { isJavaHere, nuFaults } from "#tests/support/nu-checker.ts";
import { read } from "#tests/support/reader-page.ts";
import { vocabularyFaults } from "#tests/support/schema-org.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Every page that readers get, as the validators of others see it. */
const TEMPLATES = [
  ...["/", "/in/uk", "/in/ar", "/peace-talks", "/topics/ratification", "/authors/nora-vayle", "/archive"],
  ...["/peace-talks/maudry-summit-outcomes", "/peace-talks/one-of-each", "/peace-talks/abbara", "/about"],
  ...["/search", "/search?q=ferry", "/corrections", "/saved", "/offline", "/nothing-here", "/taken-away"],
];
const PATTERNS = [/^\/archive\/\d{4}\/\d\d$/, /^\/versions\/\w+$/, /^\/versions\/\w+\/1$/, /^\/versions\/\w+\/1\/2$/];
let server: RunningServer;
let pages: Map<string, string>;

beforeAll(async () => {
  server = await startServer();
  pages = await everyPage(server);
}, 180_000);
afterAll(() => server?.stop());

test("there is a page of every template", () => {
  expect([...pages.keys()]).toEqual(expect.arrayContaining(TEMPLATES));
  for (const pattern of PATTERNS) expect([...pages.keys()].filter((path) => pattern.test(path))).not.toEqual([]);
});

test("the checker of the W3C finds nothing in any page, and something where something is wrong", ({ skip }) => {
  skip(!isJavaHere(), "There is no Java here, and the checker needs one (apt-get install default-jre-headless).");
  const wrong = (pages.get("/") ?? "").replace("</main>", "<p><div id='x'></p><img></main>");
  expect(nuFaults(new Map([["/", wrong]]))).not.toEqual([]);
  expect(nuFaults(pages)).toEqual([]);
});

test("all that machines are told is of schema.org’s vocabulary, and nonsense is noticed", () => {
  const facts = [...pages].flatMap(([name, html]) => read(html).facts.map((fact) => ({ name, fact })));
  expect(new Set(facts.map(({ fact }) => fact["@type"])).size).toBeGreaterThan(6);
  expect(facts.flatMap(({ name, fact }) => jsonLdFaults([fact]).map((fault) => `${name}: ${fault}`))).toEqual([]);
  const { fact } = facts.find(({ name }) => name === "/peace-talks/one-of-each") as (typeof facts)[number];
  const nonsense = [{ headlin: "" }, { "@type": "NewsArtikel" }, { author: 7 }, { isPartOf: { "@type": "Artikel" } }];
  const odd = nonsense.map((each, at) => ({ name: `odd ${at}`, fact: { ...fact, ...each } }));
  const found = vocabularyFaults([...facts, ...odd]);
  expect(found.map((fault) => fault.split(":")[0])).toEqual(odd.map(({ name }) => name));
});

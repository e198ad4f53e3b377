import { expect, test } from "vitest";
import { hostOf, NOT_TOLD, OTHERS, OWN } from "#lib/readership/hosts.ts";

const from = (referrer?: string) => hostOf(referrer, "news.example:3000");

test("of the page before only the host is known", () => {
  expect(from("https://www.search.example/search?q=secret+words")).toBe("search.example");
  expect(from("https://Reader:pass@Blog.Example:8443/a#b")).toBe("blog.example");
  expect(from("android-app://org.reader.app/")).toBe("org.reader.app");
  expect(from("https://xn--e1aybc.example")).toBe("xn--e1aybc.example");
});

test("the pages of the site itself are told apart, by host and port", () => {
  expect(from("http://news.example:3000/peace-talks")).toBe(OWN);
  expect(from("http://news.example:4000/")).toBe("news.example");
});

test("typed addresses and bookmarks tell nothing", () => {
  expect(from()).toBe(NOT_TOLD);
  expect(from("")).toBe(NOT_TOLD);
});

test.each([
  "about:blank",
  "https://192.0.2.7/intranet",
  "https://[2001:db8::1]/",
  "https://localhost/",
  "https://<script>.example/",
  `https://${"a".repeat(300)}.example/`,
  "https:///own",
  "nonsense",
])("what is no name of a site is counted with the others: %s", (referrer) => {
  expect(from(referrer)).toBe(OTHERS);
});

import { expect, test } from "vitest";
import { FAMILIES, fontOf } from "#lib/settings/look/fonts.ts";
import { type Face, stylesheetOf } from "#lib/settings/look/stylesheet.ts";
import { moved } from "#lib/settings/menus.ts";
import { isOfNetwork, NETWORK_KEYS, NETWORKS } from "#lib/settings/networks.ts";

const face: Face = { family: "Source Sans 3 Variable", style: "normal", range: "U+0000-00FF", url: "/a.woff2" };
const faces = (key: string) => (key === "source-sans" ? [face] : []);

test("a site that looks as it comes loads nothing besides", () => {
  expect(stylesheetOf(null, faces)).toBe("");
  expect(stylesheetOf({ logoOnDark: true }, faces)).toBe("");
  expect(stylesheetOf({ headings: "source-serif", text: "source-serif" }, faces)).toBe("");
  expect(stylesheetOf({ headings: "of a newer version" }, faces)).toBe("");
});

test("a colour of its own is for screens: on paper everything stays black", () => {
  const css = stylesheetOf({ accent: { light: "#0b5d3b", dark: "#7fd6ab" } }, faces);
  expect(css).toBe("@media screen{:root:root{--accent:light-dark(#0b5d3b,#7fd6ab)}}");
});

test("headings in another family leave the text as it is, and the other way round", () => {
  const headings = stylesheetOf({ headings: "source-sans" }, faces);
  expect(headings).toContain('src:url("/a.woff2")');
  expect(headings).not.toContain("--serif:");
  expect(headings).toContain(`font-family:${FAMILIES["source-sans"].stack}`);
  const text = stylesheetOf({ text: "system-sans" }, faces);
  expect(text).not.toContain("@font-face");
  expect(text).toContain(`--serif:${FAMILIES["system-sans"].stack}`);
  expect(text).toContain(`font-family:${FAMILIES["source-serif"].stack}`);
});

test("what stands in until the letters are there has their widths and their lines", () => {
  const css = stylesheetOf({ text: "source-sans", headings: "source-sans" }, faces);
  expect(css).toContain(
    'font-family:"Sans Arial";src:local("Arial"),local("ArialMT"),local("Liberation Sans");size-adjust:92.9%;ascent-override:110.2%;descent-override:43.1%;line-gap-override:0%',
  );
  expect(css).not.toContain('font-family:"Source Serif');
});

test("a font that is not known counts as the one that the site comes with", () => {
  expect([fontOf(undefined), fontOf("comic"), fontOf("literata")]).toEqual([
    "source-serif",
    "source-serif",
    "literata",
  ]);
});

test("a line of a menu moves one place, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test("the example of each network is a page of it", () => {
  for (const key of NETWORK_KEYS) expect(isOfNetwork(key, NETWORKS[key].example)).toBe(true);
});

test.each([
  ["facebook", "https://facebook.com.evil.example/paper"],
  ["facebook", "https://evilfacebook.com/paper"],
  ["x", "http://x.com/paper"],
  ["x", "https://x.com/"],
  ["x", "https://user@x.com/paper"],
  ["x", "https://x.com:8443/paper"],
  ["youtube", "https://vimeo.com/paper"],
  ["mastodon", "https://mastodon.example/about"],
  ["mastodon", "paper@mastodon.example"],
] as const)("%s is not at %s", (network, address) => {
  expect(isOfNetwork(network, address)).toBe(false);
});

import { expect, test } from "vitest";
import { FAMILIES, fontOf } from "#lib/settings/look/fonts.ts";
import { lookOfForm } from "#lib/settings/look/form.ts";
import { LookInput } from "#lib/settings/look/input.ts";
import { type Face, stylesheetOf } from "#lib/settings/look/stylesheet.ts";
import { THEMES } from "#lib/settings/look/themes.ts";
import { lookOfTokens, tokensOf } from "#lib/settings/look/tokens.ts";
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

test("another paper brings all that is made of it, by day and by night", () => {
  const css = stylesheetOf({ paper: { light: "#fff1e5", dark: "#12151b" } }, faces);
  expect(css).toMatch(
    /^@media screen\{:root:root\{--paper:light-dark\(#fff1e5,#12151b\);--panel:light-dark\(#[0-9a-f]{6},#1a1e26\)/,
  );
  expect(css).toContain("--ink-3:light-dark(");
  expect(css).not.toContain("--ink:");
  expect(css).not.toContain("--accent:");
});

test("a section and all below it have its colour, a deeper one its own, and every other the accent", () => {
  const [peace, paris, sport] = ["a", "b", "c"].map((letter) => letter.repeat(16)) as [string, string, string];
  const sections = { [peace]: { light: "#0b5d3b", dark: "#7fd6ab" }, [paris]: { light: "#1d4f91", dark: "#8fb8f0" } };
  const placed = [
    { id: paris, path: "peace/paris" },
    { id: sport, path: "sport" },
    { id: peace, path: "peace" },
  ];
  const css = stylesheetOf({ sections }, faces, placed);
  expect(css).toContain("[data-section]{--accent:light-dark(#8c1d18,#e58a7b);--section:initial}");
  const own = ':is([data-section="peace"],[data-section^="peace/"]){--accent:light-dark(#0b5d3b,#7fd6ab)';
  const deeper =
    ':is([data-section="peace/paris"],[data-section^="peace/paris/"]){--accent:light-dark(#1d4f91,#8fb8f0)';
  expect(css.indexOf(own)).toBeGreaterThan(0);
  expect(css.indexOf(deeper)).toBeGreaterThan(css.indexOf(own));
  expect(css).not.toContain("sport");
  expect(css).not.toContain(":root:root{--");
  expect(stylesheetOf({ sections }, faces, placed.slice(1, 2))).toBe("");
});

test("headlines, labels, lines and fronts change only where they are wished otherwise", () => {
  const choices = { headlines: "regular", labels: "plain", lines: "clear", fronts: "compact" };
  const css = stylesheetOf(choices, faces);
  for (const part of [
    "font-weight:400",
    "text-transform:none",
    "border-block-start-width:3px",
    ".front .top{",
    "--rule:",
  ])
    expect(css).toContain(part);
  expect(stylesheetOf({ headlines: "loud", labels: "capitals", lines: "fine", fronts: "roomy" }, faces)).toBe("");
});

test("what comes out of the form and back is the same, and what is as it comes is not kept", () => {
  expect(lookOfTokens(tokensOf(null))).toEqual({});
  for (const { key, tokens } of THEMES) {
    const look = lookOfTokens({ ...tokens, sections: {} });
    expect(lookOfTokens(tokensOf(look)), key).toEqual(look);
    expect(key === "as-it-comes").toBe(Object.keys(look).length === 0);
  }
});

test("every look to start from is let in as it is", () => {
  for (const { key, tokens } of THEMES) expect(LookInput.safeParse(tokens).error?.issues, key).toBeUndefined();
});

test("each colour is refused in its own field, on the paper that is wished for with it, and the nearest is named", () => {
  const id = "a".repeat(16);
  const refusedIn = (input: object) =>
    Object.fromEntries(
      LookInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
    );
  expect(refusedIn({ accent: { light: "#ffd400", dark: "#7fd6ab" } })).toEqual({
    "accent.light": expect.stringMatching(
      /^Too close to the light page to be read: 1\.\d:1, and at least 4\.5:1 is needed\. The nearest that passes is #[0-9a-f]{6}\.$/,
    ),
  });
  expect(Object.keys(refusedIn({ paper: { light: "#777777", dark: "#12151b" } }))).toEqual(["paper.light"]);
  expect(Object.keys(refusedIn({ ink: { light: "#777777", dark: "#e8e4da" } }))).toEqual(["ink.light"]);
  expect(Object.keys(refusedIn({ sections: { [id]: { light: "#ffd400", dark: "" } } }))).toEqual([
    `sections.${id}.light`,
  ]);
  for (const wrong of ["red", "#fff", "url(x)", "#8c1d18;color:red"])
    expect(refusedIn({ accent: { light: wrong, dark: "" } })).toEqual({ "accent.light": "A colour such as #8c1d18." });
});

test("without a colour by night one is made of that by day", () => {
  const { accent, paper } = LookInput.parse({ accent: { light: "#0B5D3B" }, paper: { light: "#fff1e5", dark: "" } });
  expect(accent.light).toBe("#0b5d3b");
  expect(accent.dark).toMatch(/^#[0-9a-f]{6}$/);
  expect(paper.dark).toMatch(/^#[0-9a-f]{6}$/);
});

test("the form names each field after where it belongs; a section without colours has none", () => {
  const [peace, sport] = ["a".repeat(16), "b".repeat(16)];
  const fields = {
    ...{ "accent.light": "#0b5d3b", "accent.dark": "#7fd6ab", headings: "literata", [`sections.${sport}.light`]: "" },
    ...{ [`sections.${sport}.dark`]: "", [`sections.${peace}.light`]: "#1d4f91", [`sections.${peace}.dark`]: "" },
  };
  expect(lookOfForm(fields)).toEqual({
    ...{ accent: { light: "#0b5d3b", dark: "#7fd6ab" }, headings: "literata" },
    sections: { [peace]: { light: "#1d4f91", dark: "" } },
  });
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

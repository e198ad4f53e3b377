import { expect, test } from "vitest";
import { isLongRead, partsOf, withAnchors } from "#lib/articles/contents.ts";

const heading = (id: string, name: string, tag = "h2") => `<${tag} id="${id}">${name}</${tag}><p>Words.</p>`;
const THREE = heading("a", "What was agreed") + heading("b", "The missing clause") + heading("c", "What next");

test("the parts of a text are its headings, in order and with their anchors", () => {
  expect(partsOf(THREE)).toEqual([
    { id: "a", name: "What was agreed" },
    { id: "b", name: "The missing clause" },
    { id: "c", name: "What next" },
  ]);
});

test("smaller headings are no parts beside larger ones, and are the parts where there are no larger ones", () => {
  expect(partsOf(THREE + heading("d", "A detail", "h3"))).toHaveLength(3);
  expect(partsOf(THREE.replaceAll("h2", "h3"))).toHaveLength(3);
  expect(partsOf(heading("z", "One") + THREE.replaceAll("h2", "h3"))).toHaveLength(3);
});

test("two parts are no list", () => {
  expect(partsOf(heading("a", "One") + heading("b", "Two"))).toEqual([]);
  expect(partsOf("")).toEqual([]);
});

test("a part is called as its heading reads: without the numbers of notes, without marks, with its signs", () => {
  const note = '<sup><a href="#n1" id="c1" role="doc-noteref">1</a></sup>';
  const html =
    heading("a", `The <em>Lake</em> &amp; the &quot;house&quot;${note}`) + heading("b", "B") + heading("c", "C");
  expect(partsOf(html)[0]).toEqual({ id: "a", name: 'The Lake & the "house"' });
});

test("what has no words is no part", () => {
  expect(partsOf(`${THREE}${heading("d", '<sup><a role="doc-noteref" href="#n">2</a></sup>')}`)).toHaveLength(3);
});

test("a heading without an anchor is given one, and keeps what else it says", () => {
  expect(withAnchors('<h2 dir="rtl">One</h2><h3 id="kept">Two</h3><h2>Three</h2>')).toBe(
    '<h2 id="part-1" dir="rtl">One</h2><h3 id="kept">Two</h3><h2 id="part-3">Three</h2>',
  );
});

test("code that looks like a heading is none", () => {
  const code = '<pre class="code"><code>&lt;h2 id=&quot;x&quot;&gt;No&lt;/h2&gt;</code></pre>';
  expect(partsOf(code + THREE)).toHaveLength(3);
  expect(withAnchors(code)).toBe(code);
});

test("a text is long from three minutes on", () => {
  expect([699, 700].map(isLongRead)).toEqual([false, true]);
});

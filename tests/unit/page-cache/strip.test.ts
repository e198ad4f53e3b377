import { describe, expect, test } from "vitest";
import { NotStatic, strip } from "#lib/kernel/page-cache/strip.ts";

describe("what readers get of a rendered page", () => {
  test("the framework's scripts and preloads go, the page's own stay", () => {
    const html =
      '<head><link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="stylesheet" href="/c.css"/>' +
      '<meta name="next-size-adjust" content=""/><script src="/a.js" async=""></script></head>' +
      '<body><script type="application/ld+json">{"@type":"NewsArticle"}</script><p>Text</p>' +
      '<script src="/reader.js" defer="" data-keep=""></script><script>self.__next_f.push([1,"<p>Text</p>"])</script></body>';
    expect(strip(html)).toBe(
      '<head><link rel="stylesheet" href="/c.css"/></head>' +
        '<body><script type="application/ld+json">{"@type":"NewsArticle"}</script><p>Text</p>' +
        '<script src="/reader.js" defer=""></script></body>',
    );
  });

  test("the stylesheets that the bundler cut become one, in their order; others stay", () => {
    const style = (name: string) =>
      `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
    const html = `<head>${style("0b-_")}${style("1a~")}<title>a</title><link rel="stylesheet" href="/own.css"/>${style("2c")}</head>`;
    expect(strip(html)).toBe(
      '<head><link rel="stylesheet" href="/_next/static/chunks/0b-_+1a~+2c.css"/><title>a</title><link rel="stylesheet" href="/own.css"/></head>',
    );
    const over = '<link rel="stylesheet" href="/look.css?v=abc" data-over=""/>';
    expect(strip(`<head>${style("0b")}${style("1a")}${over}<title>a</title></head>`)).toBe(
      '<head><link rel="stylesheet" href="/look.css?v=abc.0b.1a"/><title>a</title></head>',
    );
    const early = '<link rel="preload" href="/look.css?v=abc" as="style"/>';
    expect(strip(`<head>${early}${over}${style("0b")}</head>`)).not.toContain("preload");
    expect(strip(`<head>${over}${style("0b")}</head>`)).toContain('href="/look.css?v=abc.0b"/>');
    expect(strip(style("0b"))).toBe('<link rel="stylesheet" href="/_next/static/chunks/0b.css"/>');
  });

  test("comments and the empty box for late metadata go, other hidden elements stay", () => {
    const html =
      '<body><div hidden=""><!--$--><!--/$--></div><p>1 <!-- -->of<!-- --> 2</p><div hidden="">note</div><div hidden=""><b>x</b></div></body>';
    expect(strip(html)).toBe('<body><p>1 of 2</p><div hidden="">note</div><div hidden=""><b>x</b></div></body>');
  });

  test.each([
    ["a closing tag with a space", "a<script>1</script >b", "ab"],
    ["a closing tag with attributes", "a<script>1</script\n foo>b", "ab"],
    ["capital letters", "a<SCRIPT>1</SCRIPT>b", "ab"],
    ["a tag inside a string", 'a<script>"<p>" + "</scr" + "ipt>"</script>b', "ab"],
    ["a slash before the bracket", "a<script/>1</script>b", "ab"],
    ["a script in a drawing", "a<svg><script>1</script><title>t</title></svg>b", "a<svg><title>t</title></svg>b"],
    ["a script that never ends", "a<script>1 <p>b", "a"],
    ["a script after badly nested tags", "<p>a<div>b</p><script>1</script></div>", "<p>a<div>b</p></div>"],
    ["a comment around a script", "a<!-- <script>1</script> -->b", "ab"],
    ["a mark to keep on another element", '<p data-keep="">a</p><script>1</script>b', '<p data-keep="">a</p>b'],
  ])("no script survives: %s", (_what, html, wanted) => {
    expect(strip(html)).toBe(wanted);
  });

  test.each([
    '<a title="<script>1</script>">a</a>',
    "<title><script>1</script></title>",
    "<textarea><script>1</script></textarea>",
    "<style>p::before { content: '<script>' }</style><p>a</p>",
    "<!DOCTYPE html><p>a &lt;script&gt; b &amp; c</p>",
    "<p>Ärger → 北京 😀</p>",
  ])("what only looks like a script stays byte for byte: %s", (html) => {
    expect(strip(html)).toBe(html);
  });

  test.each([
    '<p>a</p><!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->',
    "<p>a</p><!--$?--><p>Loading</p><!--/$-->",
    "<!--$!--><p>failed</p><!--/$-->",
    '<div hidden="" id="S:0"><p>late</p></div>',
    "<template><p>a</p></template>",
  ])("a page whose text is not all there is refused: %s", (html) => {
    expect(() => strip(html)).toThrow(NotStatic);
  });
});

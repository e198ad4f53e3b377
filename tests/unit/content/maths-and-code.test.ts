import { describe, expect, test } from "vitest";
import { highlight } from "#lib/content/highlight.ts";
import { MAX_COLOURED_CODE, MAX_TEX_LENGTH } from "#lib/content/limits.ts";
import { maths, setFormula } from "#lib/content/maths.ts";
import { plainText } from "#lib/content/text.ts";
import { accept, paragraph, refusal, render, text } from "./support.ts";

const formula = (tex: string) => ({ type: "mathBlock", attrs: { tex } });
const fault = (tex: string) => {
  const result = setFormula(tex, "block");
  return "fault" in result ? result.fault : "";
};

describe("a formula", () => {
  test.each([
    String.raw`\frac{a}{b}`,
    String.raw`\begin{aligned} a&=b\\ c&=d \end{aligned}`,
    String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
    String.raw`\begin{array}{|l|r|}\hline 1&2\\\hline\end{array}`,
    String.raw`\color{red}{x}\boxed{y}\cancel{z}\overline{q}\vec{v}`,
    String.raw`\sum_{i=0}^n \int_0^\infty \lim_{x\to0} \mathbb{R}\text{ if }x`,
    String.raw`\begin{align}a&=b\\c&=d\end{align}`,
    String.raw`\label{eq}\ref{eq}\eqref{eq} x \tag{1}`,
    String.raw`\ce{H2O}`,
  ])("is set in MathML without styles, links or scripts: %s", (tex) => {
    const html = maths(tex, "block");
    expect(html).toMatch(/^<math display="block">.*<\/math>$/su);
    expect(html).not.toMatch(/ style=| href=|<a |<span|undefined|\[object/);
    for (const [, name] of html.matchAll(/<\/?([a-z]+)/g)) expect(name).toMatch(/^m[a-z]+$/);
  });

  test("within a sentence is set in its line", () => {
    const doc = accept(paragraph("so ", { type: "mathInline", attrs: { tex: "a^2" } }, " holds"));
    expect(render(doc)).toBe("<p>so <math><msup><mi>a</mi><mn>2</mn></msup></math> holds</p>");
    expect(plainText(doc)).toBe("so  holds");
  });

  test.each([String.raw`\frac{`, "}", String.raw`\nosuch`, "a & b", String.raw`\href{javascript:alert(1)}{x}`])(
    "that cannot be set is shown as it was typed, and its author told why: %s",
    (tex) => {
      expect(maths(tex, "block")).toMatch(/^<code class="tex">[^<]+<\/code>$/);
      expect(fault(tex)).toMatch(/^[A-Z].*\.$/);
    },
  );

  test.each([
    String.raw`\style{color:red}{x}`,
    String.raw`\class{evil}{x}`,
    String.raw`\id{evil}{x}`,
    String.raw`\data{evil=1}{x}`,
    String.raw`\htmlClass{evil}{x}`,
    String.raw`\url{javascript:alert(1)}`,
    String.raw`\includegraphics{https://evil.example/x.png}`,
  ])("brings nothing of HTML along: %s", (tex) => {
    expect(maths(tex, "block")).toMatch(/^<code class="tex">/);
  });

  test.each([
    String.raw`\def\a{\a\a}\a`,
    String.raw`\gdef\a{xx}\a`,
    String.raw`\newcommand{\a}{xx}\a`,
    String.raw`\let\a=\b`,
    "{".repeat(MAX_TEX_LENGTH / 2) + "}".repeat(MAX_TEX_LENGTH / 2),
    String.raw`\sqrt`.repeat(MAX_TEX_LENGTH / 5),
    "x^{".repeat(500) + "}".repeat(500),
    String.raw`\rule{99999em}{99999em}`,
    "x".repeat(MAX_TEX_LENGTH + 1),
  ])("takes neither long nor much room, whatever it asks for: %#", (tex) => {
    const began = performance.now();
    expect(maths(tex, "block").length).toBeLessThan(100_000);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test("that is too long is refused, and an empty one is nothing to a reader", () => {
    expect(refusal(() => accept(formula("x".repeat(MAX_TEX_LENGTH + 1)))).code).toBe("invalid-attribute");
    expect(render(accept(formula("")))).toBe("");
  });
});

describe("code", () => {
  const code = (words: string, language?: string) => ({
    type: "codeBlock",
    ...(language && { attrs: { language } }),
    content: [text(words)],
  });

  test("is coloured by classes where its language is known", () => {
    expect(highlight("const a = '1'; // b", "ts")).toBe(
      `<span class="k">const</span> a = <span class="s">&#39;1&#39;</span>; <span class="c">// b</span>`,
    );
  });

  test("is plain where its language is unknown, and where it is very long", () => {
    expect(render(accept(code("a < b", "klingon")))).toBe('<pre class="code" tabindex="0"><code>a &lt; b</code></pre>');
    expect(highlight("let a;".repeat(MAX_COLOURED_CODE / 6 + 1), "js")).not.toContain("<");
  });

  test("is coloured in a text only as far as one text may cost, and then plain", () => {
    const blocks = Array.from({ length: 100 }, () => code("let a;".repeat(1_600), "js"));
    const shown = render(accept(...blocks))
      .split("<pre")
      .slice(1);
    expect(shown).toHaveLength(100);
    const coloured = shown.map((block) => block.includes('<span class="k">'));
    expect(coloured.filter(Boolean)).toHaveLength(4);
    expect(coloured.lastIndexOf(true)).toBe(3);
  });

  test.each(["{", "<", "/*", '"', "`${", "((((", "a b ", "\\", "'''", "#!"])(
    "of nothing but %s is coloured within a moment, in any language",
    (part) => {
      const long = part.repeat(MAX_COLOURED_CODE / part.length);
      for (const language of ["js", "ts", "html", "css", "python", "bash", "markdown", "php", "ruby", "perl", "sql"]) {
        const began = performance.now();
        highlight(long, language);
        expect(performance.now() - began, language).toBeLessThan(5_000);
      }
    },
  );

  test("keeps its lines, and takes no marks", () => {
    expect(plainText(accept(code("a\n\tb")))).toBe("a\n\tb");
    const bold = { ...code("a"), content: [text("a", { type: "bold" })] };
    expect(refusal(() => accept(bold)).code).toBe("invalid-structure");
    expect(refusal(() => accept(code("a", "C Sharp"))).code).toBe("invalid-attribute");
  });
});

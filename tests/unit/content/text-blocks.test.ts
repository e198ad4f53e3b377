import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { documentReferences, documentWords, plainText } from "#lib/content/text.ts";
import { isTimelineDate, timelineDateInWords } from "#lib/content/timeline-date.ts";
import { button, callout, details, entry, factBox, pullQuote, task, taskList, timeline } from "./block-samples.ts";
import { accept, docOf, figure, linkTo, paragraph, refusal, render, text } from "./support.ts";

const heading: ContentNode = { type: "heading", attrs: { level: 3 }, content: [text("Part")] };
const bullets: ContentNode = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("point")] }] };

describe("a task list", () => {
  test("says of each thing whether it is done, with a sign that is read out", () => {
    expect(render(accept(taskList(task("Draft", true), task("Vote"))))).toBe(
      '<ul class="tasks"><li><span class="task-sign" role="img" aria-label="Done">☑</span><p>Draft</p></li>' +
        '<li><span class="task-sign" role="img" aria-label="To do">☐</span><p>Vote</p></li></ul>',
    );
    expect(render(accept(taskList(task("Entwurf", true))), { language: "de-AT" })).toContain('aria-label="Erledigt"');
  });

  test("may hold other lists, and be held by them", () => {
    expect(() =>
      accept(taskList({ ...task("a"), content: [paragraph("a"), bullets, taskList(task("b"))] })),
    ).not.toThrow();
    expect(refusal(() => accept(taskList(paragraph("loose")))).code).toBe("invalid-structure");
  });
});

describe("a pull quote", () => {
  test("is a quotation with its speaker below", () => {
    expect(render(accept(pullQuote("A promise is not a plan.", "Mara Ellison")))).toBe(
      '<figure class="pull-quote"><blockquote><p>A promise is not a plan.</p></blockquote>' +
        "<figcaption>Mara Ellison</figcaption></figure>",
    );
    expect(render(accept(pullQuote("", "")))).toBe("");
    expect(render(accept(pullQuote("Alone.")))).not.toContain("figcaption");
  });

  test("is found by search and not counted twice", () => {
    const doc = accept(paragraph("He said a promise is not a plan."), pullQuote("A promise is not a plan.", "Mara"));
    expect(plainText(doc)).toBe("He said a promise is not a plan.\n\nA promise is not a plan.\n\nMara");
    expect(documentWords(doc, "en")).toBe(8);
  });
});

describe("a callout", () => {
  test("says its tone in words, in the language of the article", () => {
    expect(render(accept(callout("note", paragraph("x"))))).toBe(
      '<aside class="callout callout-note" role="note" aria-label="Note"><p>x</p></aside>',
    );
    expect(render(accept(callout("warning", paragraph("x"))), { language: "uk" })).toBe(
      '<aside class="callout callout-warning" role="note" aria-label="Увага">' +
        '<p class="callout-tone" aria-hidden="true">Увага</p><p>x</p></aside>',
    );
    expect(render(accept(callout("tip", paragraph())))).toBe("");
  });

  test("holds paragraphs and lists, and no callout, heading or picture", () => {
    expect(() => accept(callout("tip", paragraph("a"), bullets, taskList(task("b"))))).not.toThrow();
    for (const inner of [callout("tip", paragraph("x")), heading, figure({}), factBox("a", paragraph("x"))]) {
      expect(refusal(() => accept(callout("tip", inner))).code).toBe("invalid-structure");
    }
  });

  test.each(["danger", "", null, 1, "note tip"])("of the tone %j is refused", (tone) => {
    expect(refusal(() => accept({ type: "callout", attrs: { tone }, content: [paragraph("a")] })).path).toBe(
      "$.content[0].attrs.tone",
    );
  });
});

test("a fact box is named by its title", () => {
  expect(render(accept(factBox('The "deal"', paragraph("x"), bullets)))).toMatch(
    /^<aside class="fact-box" aria-label="The &quot;deal&quot;"><p class="fact-box-title">The &quot;deal&quot;<\/p><p>x<\/p><ul>/,
  );
  expect(render(accept(factBox("", paragraph("x"))))).toBe('<aside class="fact-box"><p>x</p></aside>');
  expect(refusal(() => accept({ type: "factBox", content: [paragraph("x")] })).code).toBe("invalid-structure");
  expect(refusal(() => accept(factBox("a", factBox("b", paragraph("x"))))).code).toBe("invalid-structure");
});

describe("a passage to unfold", () => {
  test("opens without a script and always has a line to press", () => {
    expect(render(accept(details("Who was there?", paragraph("x"), heading)))).toBe(
      '<details><summary>Who was there?</summary><div class="details-text"><p>x</p><h3>Part</h3></div></details>',
    );
    expect(render(accept(details("", paragraph("x"))), { language: "fr" })).toContain(
      "<summary>En savoir plus</summary>",
    );
    expect(render(accept(details("", paragraph())))).toBe("");
  });

  test("may hold a picture; its line holds no link and no passage holds another", () => {
    expect(() => accept(details("a", figure({}), { type: "blockquote", content: [paragraph("x")] }))).not.toThrow();
    const linked = details("", paragraph("x"));
    linked.content?.[0]?.content?.push(text("a", linkTo("/a")));
    expect(refusal(() => accept(linked)).code).toBe("invalid-structure");
    expect(refusal(() => accept(details("a", details("b", paragraph("x"))))).code).toBe("invalid-structure");
  });
});

describe("a timeline", () => {
  test("tells each date as exactly as it is known, and machines the same", () => {
    expect(
      render(accept(timeline(entry("2015-02-12", "Minsk II", paragraph("Signed.")), entry("2015", "After")))),
    ).toBe(
      '<ol class="timeline"><li><time datetime="2015-02-12">12 February 2015</time><p class="timeline-title">Minsk II</p>' +
        '<p>Signed.</p></li><li><time datetime="2015">2015</time><p class="timeline-title">After</p></li></ol>',
    );
  });

  test.each([
    ["2015-02", "en-GB", "February 2015"],
    ["2015-02-12", "en", "12 February 2015"],
    ["2015-02-12", "en-US", "February 12, 2015"],
    ["2015-02-12", "de", "12. Februar 2015"],
    ["2015-02", "uk", "лютий 2015 р."],
    ["0988", "en", "988"],
    ["2015", "fa", "۲۰۱۵"],
    ["2015-02", "not a tag!", "February 2015"],
  ])("says %s in %s as %s", (date, language, words) => {
    expect(timelineDateInWords(date, language).replace(/^‎/, "")).toContain(words);
  });

  test.each(["2015-13", "2015-02-30", "15", "2015-2", "0000", "2015-02-12T10:00", "12.02.2015", "", 2015, {}])(
    "with the date %j is refused",
    (date) => {
      expect(isTimelineDate(date)).toBe(false);
      expect(refusal(() => accept(timeline({ ...entry(null, "a"), attrs: { date } }))).path).toBe(
        "$.content[0].content[0].attrs.date",
      );
    },
  );

  test("is saved while a date is still missing", () => {
    expect(render(accept(timeline(entry(null, "Some day"))))).toBe(
      '<ol class="timeline"><li><p class="timeline-title">Some day</p></li></ol>',
    );
    expect(render(accept(timeline(entry("2015", ""))))).toBe("");
  });
});

describe("a button", () => {
  test("is a link, absolute in a feed, and counts as one", () => {
    const doc = accept(button("/appeal", "Support us"));
    expect(render(doc, { baseUrl: "https://paper.example" })).toBe(
      '<p class="action"><a class="button" href="https://paper.example/appeal">Support us</a></p>',
    );
    expect(documentReferences(doc)).toEqual([{ target: "article-path", path: "/appeal" }]);
  });

  test("is not shown while it leads nowhere or says nothing", () => {
    expect(render(accept(button(null, "Support us"), button("/appeal", "")))).toBe("");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a@b.example/", " /x"])(
    "to %s is refused",
    (href) => {
      expect(refusal(() => accept(button(href, "x"))).path).toBe("$.content[0].attrs.href");
      expect(render(docOf(button(href, "x")))).toBe("");
    },
  );

  test("holds plain words", () => {
    const bold = { type: "button", attrs: { href: "/a" }, content: [text("x", { type: "bold" })] };
    expect(refusal(() => accept(bold)).code).toBe("invalid-structure");
  });
});

describe("marks", () => {
  test("lie in one another in one order, however they were sent", () => {
    const all = ["tk", "code", "superscript", "strike", "italic", "bold"].map((type) => ({ type }));
    expect(render(accept(paragraph(text("x", ...all, linkTo("/a")))))).toBe(
      '<p class="all-bold"><a href="/a"><strong><em><s><sup><code>x</code></sup></s></em></strong></a></p>',
    );
  });

  test("high and low at once are refused", () => {
    const both = paragraph(text("x", { type: "subscript" }, { type: "superscript" }));
    expect(refusal(() => accept(both)).code).toBe("invalid-structure");
  });

  test("“to come” is no mark to a reader", () => {
    expect(render(accept(paragraph("The ", text("minister", { type: "tk" }), " said")))).toBe(
      "<p>The minister said</p>",
    );
  });
});

test("parts of a block stand nowhere else", () => {
  const loose: ContentNode[] = [
    task("a"),
    { type: "pullQuoteText", content: [text("a")] },
    { type: "factBoxTitle", content: [text("a")] },
    { type: "detailsContent", content: [paragraph("a")] },
    entry("2015", "a"),
  ];
  for (const part of loose) expect(refusal(() => accept(part)).code, part.type).toBe("invalid-structure");
});

test("a block says nothing of itself that it does not know", () => {
  for (const block of [
    pullQuote("a"),
    callout("tip", paragraph("a")),
    timeline(entry("2015", "a")),
    button("/a", "a"),
  ]) {
    const forged = { ...block, attrs: { ...block.attrs, onclick: "alert(1)" } };
    expect(refusal(() => accept(forged)).code, block.type).toBe("unknown-content");
  }
});

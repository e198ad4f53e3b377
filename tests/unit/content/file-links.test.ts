import { expect, test } from "vitest";
import { sizeInWords } from "#lib/content/file.ts";
import { documentReferences, plainText } from "#lib/content/text.ts";
import { accept, paragraph, refusal, render, report } from "./support.ts";

const attached = (attrs = {}) => ({ type: "file", attrs: { fileId: "report", ...attrs } });

test("a file is a link that says what it is and how large", () => {
  expect(render(accept(attached()))).toBe(
    '<div class="file"><a href="/files/k3x9k3x9k3x9k3x9/annual-report.pdf" download>Annual report.pdf</a> ' +
      '<span class="file-facts">PDF · 1.2 MB</span></div>',
  );
  expect(render(accept(attached({ label: "The <report>" })))).toContain("download>The &lt;report&gt;</a>");
  expect(render(accept(attached()), { baseUrl: "https://paper.example/" })).toContain(
    'href="https://paper.example/files/',
  );
});

test("a file that is gone leaves nothing on the page", () => {
  expect(render(accept(attached({ fileId: "gone" }), paragraph("words")))).toBe("<p>words</p>");
});

test("a file is told by its id, is counted among the uses, and is no part of the text", () => {
  expect(refusal(() => accept(attached({ fileId: "../../etc" }))).path).toBe("$.content[0].attrs.fileId");
  expect(refusal(() => accept(attached({ label: "a".repeat(301) }))).path).toBe("$.content[0].attrs.label");
  const doc = accept(attached({ label: "Report" }));
  expect(documentReferences(doc)).toEqual([{ target: "file", id: "report" }]);
  expect(plainText(doc)).toBe("");
});

test("a size is said in the reader's language", () => {
  const said = (bytes: number, language = "en") => sizeInWords(bytes, language).replace(/\u00a0|\u202f/g, " ");
  expect([1, 840, 82_400, 999_499, 999_500, 1_240_000, 24_900_000].map((bytes) => said(bytes))).toEqual([
    "1 kB",
    "1 kB",
    "82 kB",
    "999 kB",
    "1 MB",
    "1.2 MB",
    "25 MB",
  ]);
  expect(said(report.bytes, "de")).toBe("1,2 MB");
  expect(said(report.bytes, "fr")).toBe("1,2 Mo");
  // Well formed for HTML, and none that Intl understands.
  expect(said(report.bytes, "de-12")).toBe("1.2 MB");
});

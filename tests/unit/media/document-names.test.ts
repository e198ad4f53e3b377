import { expect, test } from "vitest";
import { checkName } from "#lib/kernel/storage/names.ts";
import { FILE_PATH, fileUrl } from "#lib/media/document-names.ts";
import { storedName } from "#lib/media/names.ts";

const ID = "k3x9k3x9k3x9k3x9";

test.each([
  ["Annual Report 2026.pdf", "annual-report-2026.pdf"],
  ["Bericht – Übersicht.PDF", "bericht-ubersicht.pdf"],
  ["Звіт.pdf", "zvit.pdf"],
  ["تقرير.pdf", "file.pdf"],
  ["invoice.pdf.exe", "invoice-pdf.pdf"],
  ["../../etc/passwd", "etc-passwd.pdf"],
  [".htaccess", "htaccess.pdf"],
  ["", "file.pdf"],
  ["a".repeat(300), `${"a".repeat(60)}.pdf`],
])("%j is offered under a name that every disk can hold and that ends as the content is", (name, end) => {
  const url = fileUrl(ID, name, "application/pdf");
  expect(url).toBe(`/media/files/${ID}/${end}`);
  expect(FILE_PATH.test(url.replace("/media/files/", ""))).toBe(true);
  expect(checkName(storedName({ url }))).toBe(`public/files/${ID}/${end}`);
});

import { expect, test } from "vitest";
import { typedDate } from "#components/editor/text-blocks/typed-date.ts";

test.each([
  ["2015", "en", "2015"],
  [" 988 ", "en", "0988"],
  ["2015-2", "en", "2015-02"],
  ["2015-02-12", "en", "2015-02-12"],
  ["2015/2/12", "en", "2015-02-12"],
  ["12.2.2015", "en", "2015-02-12"],
  ["12. 2. 2015", "cs", "2015-02-12"],
  ["2/2015", "en", "2015-02"],
  ["February 2015", "en", "2015-02"],
  ["12 Feb 2015", "uk", "2015-02-12"],
  ["Feb. 12, 2015", "en", "2015-02-12"],
  ["12th February 2015", "en", "2015-02-12"],
  ["3 or 12 February 2015", "en", undefined],
  ["12 лютого 2015", "uk", "2015-02-12"],
  ["лютий 2015", "uk", "2015-02"],
  ["12. März 2015", "de", "2015-03-12"],
  ["12 فبراير 2015", "ar", "2015-02-12"],
  ["12/2/2015", "en", undefined],
  ["30 February 2015", "en", undefined],
  ["2015-13", "en", undefined],
  ["some day", "en", undefined],
  ["last February", "en", undefined],
  ["", "en", undefined],
  ["2015", "not a tag!", "2015"],
])("%j typed in an article in %s means %s", (typed, language, date) => {
  expect(typedDate(typed, language)).toBe(date);
});

import { expect, test } from "vitest";
import { plainQuery } from "#lib/views/query.ts";

test.each([
  ["?state=live&evil=1&__proto__=x", "state=live"],
  ["state=open&sort=changed&q=", ""],
  ["sort=title&state=draft", "sort=title&state=draft"],
  ["state=nonsense&section=not an id", ""],
  ["state=live&after=somewhere", "state=live"],
  ["whose=mine&whose=all", ""],
  ["q=two%20words&state=live", "q=two+words&state=live"],
])("of “%s” the list knows “%s”", (query, plain) => expect(plainQuery(query)).toBe(plain));

test("one spelling keeps itself", () =>
  expect(plainQuery(plainQuery("q=a%26b&state=live"))).toBe("q=a%26b&state=live"));

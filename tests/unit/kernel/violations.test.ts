import { expect, test } from "vitest";
import { isOutage, isUniqueViolation } from "#db/dialect/violations.ts";

const error = (code: string | undefined, message = "it failed", cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

test.each([
  ["a locked file", error("SQLITE_BUSY")],
  ["a full disk under SQLite", error("SQLITE_FULL")],
  ["a full disk under PostgreSQL", error("53100")],
  ["a server that is being shut down", error("57P01")],
  ["a statement that took longer than we wait", error("57014")],
  ["a server that took the question and never answered", error(undefined, "Query read timeout")],
  ["a server that is not there", error("ECONNREFUSED")],
  ["any of them inside the error of the query builder", error(undefined, "Failed query", error("57P01"))],
])("%s is an outage: the caller may try again", (_, failure) => {
  expect(isOutage(failure)).toBe(true);
});

test.each([error("23505"), error("SQLITE_CONSTRAINT_UNIQUE"), error(undefined, "x is not a function"), null, "text"])(
  "a refusal or a fault of our own is none (%#)",
  (failure) => {
    expect(isOutage(failure)).toBe(false);
  },
);

test("a value that is taken is known on either engine, however deep it stands", () => {
  expect(isUniqueViolation(error("SQLITE_CONSTRAINT_PRIMARYKEY"))).toBe(true);
  expect(isUniqueViolation(error(undefined, "Failed query", error("23505")))).toBe(true);
  expect(isUniqueViolation(error("23503"))).toBe(false);
});

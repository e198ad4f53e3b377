import { expect, test } from "vitest";
import { namesIn, withNames } from "#lib/media/name-list.ts";

test("names come apart at commas, semicolons and lines, and lose spaces around them", () => {
  expect(namesIn(" Ana Ruiz, Li  Ming;\nOlha\tKo ,, ")).toEqual(["Ana Ruiz", "Li Ming", "Olha", "Ko"]);
  expect(namesIn(" , ;\n")).toEqual([]);
  expect(namesIn("x".repeat(500))[0]).toHaveLength(120);
});

test("nobody is named twice, and no more than fifty are", () => {
  expect(withNames(["Ana"], ["Ben", "Ana"])).toEqual(["Ana", "Ben"]);
  expect(
    withNames(
      [],
      Array.from({ length: 60 }, (_, at) => `Person ${at}`),
    ),
  ).toHaveLength(50);
});

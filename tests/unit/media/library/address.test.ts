import { describe, expect, test } from "vitest";
import {
  addressOf,
  changed,
  erasing,
  isFiltered,
  isNarrowed,
  questionOf,
  wishOf,
} from "#components/desk/media/library/address.ts";

const of = (query: string) => wishOf(new URLSearchParams(query));

describe("the library's address", () => {
  test("a view handed on is the same view: words, filters, folder, order and looks", () => {
    const address = "q=lake+at+noon&kind=picture&folder=abc&withoutAlt=1&by=x&sort=name&view=list";
    expect(addressOf(of(address))).toBe(`/admin/media?${address}`);
  });

  test("what goes without saying is not said, and what is unknown is dropped", () => {
    expect(addressOf(of("sort=added&q=&colour=red&after=x"))).toBe("/admin/media");
  });

  test("the same question is asked however it is looked at and in whatever order it is spelled", () => {
    expect(questionOf(of("view=list&folder=a&q=x"))).toBe(questionOf(of("q=x&folder=a&view=grid")));
    expect(questionOf(of("view=list"))).toBe("");
  });

  test("a choice sent without scripts counts like one that was clicked", () => {
    expect(of("narrow=withoutCredit%3D1&folder=trash&kind=")).toEqual({ withoutCredit: "1", trashed: "1" });
    expect(of("narrow=view&narrow=nonsense%3D1&narrow=")).toEqual({});
  });

  test("clearing takes words, filters and folder, and leaves order, looks and the trash", () => {
    const wish = of("q=x&folder=a&unused=1&days=7&sort=name&view=list&trashed=1");
    expect(addressOf(changed(wish, erasing(wish)))).toBe("/admin/media?trashed=1&sort=name&view=list");
  });

  test("a folder narrows but filters nothing", () => {
    expect([isFiltered(of("folder=a")), isNarrowed(of("folder=a"))]).toEqual([false, true]);
    expect([isFiltered(of("days=7")), isNarrowed(of("sort=name&view=list"))]).toEqual([true, false]);
  });
});

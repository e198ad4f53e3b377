import { expect, test } from "vitest";
import { everything, NOTHING, reaching, type Selection, toggled, without } from "#components/desk/many/selection.ts";
import { stepOf } from "#components/desk/media/library/steps.ts";

const order = [..."abcdefgh"];
const chosen = ({ ids }: Selection) => [...ids].join("");

test("one is selected and no longer, and those that are keep the order of the choice", () => {
  const two = toggled(toggled(NOTHING, "d"), "b");
  expect(chosen(two)).toBe("db");
  expect(chosen(toggled(two, "d"))).toBe("b");
});

test("Shift reaches from the last one selected, forwards and back, and what was selected before stays", () => {
  const from = toggled(toggled(NOTHING, "h"), "c");
  expect(chosen(reaching(from, order, "e"))).toBe("hcde");
  expect(chosen(reaching(reaching(from, order, "e"), order, "a"))).toBe("hcdeab");
});

test("Shift without one to reach from, or from one that is gone, selects the one", () => {
  expect(reaching(NOTHING, order, "c")).toEqual({ ids: new Set("c"), anchor: "c" });
  expect(chosen(reaching({ ids: new Set("z"), anchor: "z" }, order, "b"))).toBe("zb");
});

test("all are the first of the list, as many as may be changed at a stroke", () => {
  expect(chosen(everything(order, 3))).toBe("abc");
  expect(chosen(without(everything(order, 3), ["a", "c"]))).toBe("b");
  expect(without(everything(order, 3), ["a"]).anchor).toBe(null);
});

test("arrows go along the rows, and from a full row to the end of a shorter last one", () => {
  const to = (key: string, at: number) => stepOf(key, at, 8, 3);
  expect([to("ArrowRight", 2), to("ArrowLeft", 3), to("ArrowDown", 1), to("ArrowUp", 4)]).toEqual([3, 2, 4, 1]);
  expect([to("ArrowDown", 5), to("ArrowDown", 7), to("ArrowUp", 1), to("ArrowLeft", 0)]).toEqual([7, 7, 1, 0]);
  expect([to("Home", 5), to("End", 0), to("a", 0), stepOf("End", -1, 0, 1)]).toEqual([0, 7, null, null]);
});

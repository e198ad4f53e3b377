// @vitest-environment happy-dom
import { act, createElement, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SlotLine } from "#components/desk/front/slot-line.tsx";
import { type KeyedLine, keyed, LineList } from "#components/desk/picks/line-list.tsx";
import { StoryPicks } from "#components/desk/picks/story-picks.tsx";
import type { DeskPick } from "#lib/links/desk-picks.ts";
import { pinned } from "#tests/support/fronts.ts";

vi.mock("#components/editor/links/use-targets.ts", () => ({
  useTargets: (typed: string) => ({
    targets: typed ? [{ kind: "article", id: "b", title: "Bridge", path: "b" }] : [],
    said: "",
  }),
}));

let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const drawn = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>("button")].find(
    (each) => (each.ariaLabel ?? each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  await act(async () => {
    button?.focus();
    button?.click();
  });
  await drawn();
}
const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;

const pick = (id: string, title: string): DeskPick => ({ id, title, state: "live" });

function Picks() {
  const [picks, setPicks] = useState([pick("a", "Harbour"), pick("c", "Market")]);
  const errorAt = () => undefined;
  return createElement(StoryPicks, { legend: "Parts", add: "Add", limit: 2, picks, errorAt, onChange: setPicks });
}

test("taken out of a full list of stories, the field that finds more has the focus; full again, the last line", async () => {
  await act(async () => root.render(createElement(Picks)));
  await press("Take out “Market”");
  const field = document.querySelector("input") as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "bridge");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(async () => document.querySelector<HTMLElement>("[role=option]")?.click());
  await drawn();
  expect(focused()).toBe("Move “Bridge” up");
});

function Lines() {
  const [lines, setLines] = useState<KeyedLine<"label">[]>(keyed([{ label: "One" }, { label: "Two" }]));
  const columns = [{ name: "label", label: "Label", max: 20 }] as const;
  const words = { legend: "Facts", hint: "", one: "a fact", name: "facts" };
  return createElement(LineList<"label">, {
    ...{ ...words, columns, lines, limit: 2, ordered: true, errors: {}, onChange: setLines },
  });
}

test("taken out of a full list of lines, the button that adds one has the focus", async () => {
  await act(async () => root.render(createElement(Lines)));
  await press("Take out “Two”");
  expect(focused()).toBe("Add a fact");
});

function Slots() {
  const [slot, setSlot] = useState<ReturnType<typeof pinned> | null>(pinned("a"));
  const nothing = () => undefined;
  const acts = { choose: nothing, word: nothing, relate: nothing, keep: nothing, move: nothing };
  const words = { id: "a", title: "Harbour", how: "Pinned" as const, note: "", away: false };
  return createElement(SlotLine, {
    ...{ at: { part: "top", index: 0 }, name: "Lead", of: 4, slot, words, stands: undefined, related: [] },
    acts: { ...acts, unpin: () => setSlot(null) },
  });
}

test("a slot that is left to the newest keeps the focus, where a story can be pinned", async () => {
  await act(async () => root.render(createElement(Slots)));
  await press("Unpin in Lead");
  expect(focused()).toBe("Pin a story … in Lead");
});

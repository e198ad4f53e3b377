import { EditorState, Plugin, PluginKey, Selection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { emojiIn } from "#components/editor/choices/emoji-menu.ts";
import { foundIn } from "#components/editor/choices/found.ts";
import { type MenuPlace, nextPlace } from "#components/editor/choices/menu-place.ts";
import { slashIn } from "#components/editor/choices/slash-menu.ts";
import { contentSchema } from "#lib/content/extensions.ts";

describe("a slash opens the menu where somebody asks for it, and nowhere else", () => {
  test.each([
    ["/", ""],
    ["/head", "head"],
    ["The end. /pull quote", "pull quote"],
    ["/Überschrift", "Überschrift"],
    ["The end./foot", "foot"],
    ["“The end.”/foot", "foot"],
    ["The end (of it)!/foot", "foot"],
  ])("%s", (before, query) => expect(slashIn(before)).toEqual({ at: before.length - query.length - 1, query }));

  test.each([
    "and/or",
    "https://example.org",
    "see /etc/hosts",
    "1/2",
    "5 / 8",
    "a mark of 1 /2",
    "//",
    "the 24/7 news",
    "he (or she)/they",
    "at ./bin and ../lib",
    "yes,/no",
  ])("%s is text", (before) => expect(slashIn(before)).toBeNull());
});

describe("a colon and two letters look for an emoji, and nothing else does", () => {
  test.each([
    [":sm", "sm"],
    ["Good news :tada", "tada"],
    ["(:heart", "heart"],
    ["Yes :+1", "+1"],
  ])("%s", (before, query) => expect(emojiIn(before)).toEqual({ at: before.length - query.length - 1, query }));

  test.each(["10:30", "note: this", "note:this", "Journalist:innen", ":s", ":D", "::", "https://a.example"])(
    "%s is text",
    (before) => expect(emojiIn(before)).toBeNull(),
  );
});

describe("what is typed finds", () => {
  const all = [
    { label: "Heading", words: "h2 title" },
    { label: "Bulleted list", words: "ul points" },
    { label: "Numbered list", words: "ol steps" },
    { label: "Légende", words: "" },
  ];
  const labels = (typed: string) => foundIn(all, typed).map(({ label }) => label);

  test("everything, by nothing", () => expect(labels("")).toHaveLength(4));
  test("labels first, then other words", () =>
    expect(labels("l")).toEqual(["Légende", "Bulleted list", "Numbered list"]));
  test("by several words in any order", () => expect(labels("list num")).toEqual(["Numbered list"]));
  test("without asking for accents", () => expect(labels("LEG")).toEqual(["Légende"]));
  test("by other words", () => expect(labels("h2")).toEqual(["Heading"]));
  test("nothing within a word", () => expect(labels("eading")).toEqual([]));
});

describe("the menu's place", () => {
  const key = new PluginKey<MenuPlace>("menu");

  function writing(text: string): EditorState {
    const paragraph = contentSchema.node("paragraph", null, text ? contentSchema.text(text) : []);
    const doc = contentSchema.node("doc", null, paragraph);
    const plugin = new Plugin<MenuPlace>({
      key,
      state: {
        init: () => ({ open: null, dismissed: null }),
        apply: (tr, before, _, state) => nextPlace(tr, before, state, slashIn, tr.getMeta(key) === "dismiss"),
      },
    });
    const state = EditorState.create({ doc, plugins: [plugin] });
    return state.apply(state.tr.setSelection(Selection.atEnd(doc)));
  }
  const typed = (state: EditorState, text: string) =>
    [...text].reduce((now, letter) => now.apply(now.tr.insertText(letter, now.doc.content.size - 1)), state);
  const openIn = (state: EditorState) => key.getState(state)?.open?.query;

  test("follows what is typed, and closes when the sign is rubbed out", () => {
    let state = typed(writing(""), "/he");
    expect(openIn(state)).toBe("he");
    state = state.apply(state.tr.delete(2, 4));
    expect(openIn(state)).toBe("");
    state = state.apply(state.tr.delete(1, 2));
    expect(openIn(state)).toBeUndefined();
  });

  test("does not open by a paste, nor where something is taken away", () => {
    const state = writing("");
    expect(openIn(state.apply(state.tr.insertText("/he", 1).setMeta("uiEvent", "paste")))).toBeUndefined();
    const written = typed(writing("x"), "y");
    const slashed = written.apply(written.tr.insertText(" /h", 1, 3).setMeta("paste", true));
    expect(openIn(slashed.apply(slashed.tr.delete(3, 4)))).toBeUndefined();
  });

  test("after Escape the sign is text, until another is typed", () => {
    let state = typed(writing(""), "/h");
    state = state.apply(state.tr.setMeta(key, "dismiss"));
    expect(openIn(state)).toBeUndefined();
    expect(openIn(typed(state, "e"))).toBeUndefined();
    expect(openIn(typed(state, " /"))).toBe("");
  });
});

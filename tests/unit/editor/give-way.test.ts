import { expect, test } from "vitest";
import { giveWay } from "#components/editor/give-way.ts";
import type { Theirs } from "#components/editor/save-outcome.ts";
import { type Text, textOf } from "#components/editor/text.ts";

const FIELDS = {
  ...{ kind: "news", language: "en", kicker: "", standfirst: "", slug: "lake", sectionId: null },
  ...{ bylines: [], topics: [], lead: null, seo: { title: "", description: "" } },
} as const;
const aText = (title: string) => ({ ...FIELDS, title, body: '{"type":"doc","content":[]}' }) as unknown as Text;
const theirsCalled = (title: string) =>
  ({
    version: 9,
    savedAt: new Date(0),
    content: { ...FIELDS, title, body: { type: "doc", content: [] } },
  }) as unknown as Theirs;

/** A tab with unsaved words that lost the pen; `on` is called before each step that takes time is over. */
function aTab({ screen = "mine", on = {} as Partial<Record<"settled" | "saved" | "keep", () => void>> } = {}) {
  const tab = { screen: aText(screen), reading: true, unsaved: true, kept: [] as string[], version: 5 };
  const hands = {
    queue: {
      settled: async () => on.settled?.(),
      hasUnsaved: () => tab.unsaved,
      tookTheirs(version: number) {
        tab.version = version;
        tab.unsaved = false;
      },
    },
    goesOn: () => tab.reading,
    async saved() {
      on.saved?.();
      return theirsCalled("theirs");
    },
    read: () => tab.screen,
    async keep({ title }: Text) {
      on.keep?.();
      tab.kept.push(title);
    },
    show(text: Text) {
      tab.screen = text;
    },
  };
  return { tab, give: () => giveWay(hands) };
}

test("what was not saved is kept, and then the saved text stands there", async () => {
  const { tab, give } = aTab();
  await give();
  expect(tab).toMatchObject({
    kept: ["mine"],
    unsaved: false,
    version: 9,
    screen: textOf(theirsCalled("theirs").content),
  });
});

test("what is saved after all is not kept twice", async () => {
  const { tab, give } = aTab({ screen: "theirs" });
  await give();
  expect(tab).toMatchObject({ kept: [], unsaved: false, version: 9 });
});

test("a word that was being composed when the pen went is kept too", async () => {
  let words = 0;
  const { tab, give } = aTab({
    on: {
      keep: () => {
        if (words++ === 0) tab.screen = aText("mine, composed");
      },
    },
  });
  await give();
  expect(tab.kept).toEqual(["mine", "mine, composed"]);
  expect(tab.screen.title).toBe("theirs");
});

test.each(["settled", "saved", "keep"] as const)(
  "when the pen is back while it is “%s”, the text stays as it is",
  async (step) => {
    const { tab, give } = aTab({
      on: {
        [step]: () => {
          tab.reading = false;
          // Whoever has the pen writes on.
          tab.screen = aText("mine, and on");
        },
      },
    });
    await give();
    expect(tab).toMatchObject({ unsaved: true, version: 5, kept: step === "keep" ? ["mine"] : [] });
    expect(tab.screen.title).toBe("mine, and on");
  },
);

test("while the server cannot be reached nothing gives way", async () => {
  const { tab, give } = aTab({
    on: {
      keep: () => {
        throw new Error("away");
      },
    },
  });
  await expect(give()).rejects.toThrow("away");
  expect(tab).toMatchObject({ unsaved: true, kept: [] });
  expect(tab.screen.title).toBe("mine");
});

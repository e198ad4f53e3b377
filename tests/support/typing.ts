import type { Page } from "@playwright/test";
import { documentOf, paragraph } from "./newsroom.ts";

/** A long article and its typing in a real browser: 10,000 words in 200 blocks, 120 keys. */
export const BLOCKS = 200;
const WORDS_A_BLOCK = 50;
const KEYS = 120;
/** The browser draws without waiting for a display’s beat, so that work is measured, not waiting. */
export const UNLOCKED = ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--no-sandbox"];
/** Milliseconds, one for each key. */
export type Paints = number[];

const WORDS = (
  "the conference closed with careful words about guarantees that begin after the danger has passed and delegations " +
  "argued over lines corridors observers winters harbours treasuries ferries and who pays for the second promise"
).split(" ");

/** Types in the middle of the text; each figure is the time from the key's event to after the paint that shows it. */
export async function typeInto(page: Page, selector: string, round: number): Promise<Paints> {
  await page.evaluate(
    ([selector, at]) => {
      const text = document.querySelector(selector as string) as HTMLElement;
      const block = text.children[at as number] as HTMLElement;
      block.scrollIntoView({ block: "center" });
      text.focus();
      getSelection()?.setPosition(block.firstChild?.firstChild ?? block.firstChild, 10);
      const paints: number[] = [];
      const told = { painted: () => undefined };
      Object.assign(window, { paints, told });
      text.addEventListener(
        "keydown",
        (event) => {
          requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => {
              paints.push(performance.now() - event.timeStamp);
              told.painted();
            };
            after.port2.postMessage(null);
          });
        },
        { capture: true },
      );
    },
    [selector, 90 + round] as const,
  );
  for (let typed = 0; typed < KEYS; typed++) {
    await page.keyboard.press(typed % 6 === 5 ? "Space" : ("abcdefghij"[typed % 10] as string));
    await page.evaluate(untilPainted, typed + 1);
    // As people type, so that what waits for a pause between keys (checks, copies, saves) gets its turn in between.
    await page.waitForTimeout(40 + (typed % 7) * 15);
  }
  return page.evaluate(() => (window as unknown as Watched).paints);
}

type Watched = { paints: number[]; told: { painted: () => unknown } };

/** Told by the page: asking at every frame whether it was painted would have the browser draw frames for the asking. */
function untilPainted(count: number): Promise<void> {
  const { paints, told } = window as unknown as Watched;
  return new Promise((resolve) => {
    told.painted = () => paints.length >= count && resolve();
    told.painted();
  });
}

export function ms(value: number): string {
  return value.toFixed(1).padStart(5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
}

export function blocks(): string[] {
  return Array.from({ length: BLOCKS }, (_, block) =>
    Array.from({ length: WORDS_A_BLOCK }, (_, word) => WORDS[(block * 7 + word * 3) % WORDS.length]).join(" "),
  );
}

/** Headings, lists, quotes and emphasis among the paragraphs, as a long read has them. */
export function longBody(): string {
  return documentOf(
    ...blocks().map((words, at) => {
      const attrs = { id: blockId(at) };
      const text = { type: "text", text: words };
      if (at % 20 === 10) return { type: "heading", attrs: { ...attrs, level: 2 }, content: [text] };
      if (at % 20 === 5) return { type: "blockquote", attrs, content: [paragraph(words)] };
      if (at % 20 === 15)
        return { type: "bulletList", attrs, content: [{ type: "listItem", content: [paragraph(words)] }] };
      return {
        type: "paragraph",
        attrs,
        content: [
          { type: "text", text: `${words} ` },
          { type: "text", text: "with weight", marks: [{ type: "bold" }] },
          { type: "text", text: " and a " },
          { type: "text", text: "link", marks: [{ type: "link", attrs: { href: "/security" } }] },
        ],
      };
    }),
  );
}

export function blockId(at: number): string {
  return `block${String(at).padStart(6, "0")}`;
}

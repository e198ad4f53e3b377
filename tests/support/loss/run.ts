import { setTimeout as wait } from "node:timers/promises";
import { documentOf, join, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { savedTexts } from "#tests/support/saved-texts.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { type Chance, createChance } from "./chance.ts";
import { DISTURBANCES, type Disturbance } from "./disturbances.ts";
import { createWordBook } from "./word-book.ts";
import { sitDown, type Writer } from "./writer.ts";

export type Figures = {
  seed: number;
  rounds: number;
  seconds: number;
  words: number;
  shown: number;
  /** Neither saved nor offered: must be none. */
  missing: string[];
  /** Milliseconds between typing a word and the death of its tab, of words that went with it. */
  lostInWindow: number[];
  happened: Partial<Record<Disturbance, number>>;
};

type Wish = { server: RunningServer; rounds: number; seed: number; tell?: (figures: Figures) => void };

const ROUNDS_PER_ARTICLE = 12;
const ARRIVES_WITHIN_MS = 20_000;

/** Writes through as many disturbances as wished for, and counts what became of every word. Stops at the first loss. */
export async function writeThroughIt({ server, rounds, seed, tell }: Wish): Promise<Figures> {
  const began = Date.now();
  const chance = createChance(seed);
  const book = createWordBook();
  const ada = await setUpSite(server);
  const mara = await join(server, ada, "Mara Ellison", "editor");
  const [writer, other] = [
    await sitDown({ server, member: ada, book, chance }),
    await sitDown({ server, member: mara, book, chance }),
  ];
  const figures: Figures = {
    ...{ seed, rounds: 0, seconds: 0, words: 0, shown: 0, missing: [], happened: {} },
    lostInWindow: book.lostInWindow,
  };
  const kinds = shuffledForever(chance);
  let article = "";

  /** What is on its way may take a moment to arrive, and so may an offer: until then whoever writes does what it asks for. */
  async function missing(by: string | undefined): Promise<string[]> {
    const held = () => {
      const { draft, history } = savedTexts(server.dataDir, article);
      return draft + history;
    };
    for (const end = Date.now() + ARRIVES_WITHIN_MS; Date.now() < end; await wait(200)) {
      if (book.missing(held(), by).length === 0) {
        book.letGo(held(), by);
        return [];
      }
      await writer.settle({ write: true });
      if (by === undefined) await other.settle({ write: false });
    }
    return book.missing(held(), by);
  }

  try {
    while (figures.rounds < rounds && figures.missing.length === 0) {
      article = await begin(server, ada);
      for (const each of [writer, other]) await each.turnTo(article);
      const left = Math.min(ROUNDS_PER_ARTICLE, rounds - figures.rounds);
      for (let round = 0; round < left && figures.missing.length === 0; round++) {
        const kind = kinds();
        await disturb(kind, { server, chance, writer, other });
        await writer.settle({ write: true });
        figures.rounds += 1;
        figures.happened[kind] = (figures.happened[kind] ?? 0) + 1;
        // What the other has not saved is hers to be offered, at the latest when the article is done.
        if (round === left - 1) await other.settle({ write: false });
        figures.missing = await missing(round === left - 1 ? undefined : writer.name);
        if (figures.missing.length) figures.missing.push(`after “${kind}” in round ${figures.rounds}`);
      }
      const { words, shown } = book.turn();
      figures.words += words;
      figures.shown += shown;
      figures.seconds = Math.round((Date.now() - began) / 1_000);
      tell?.(figures);
    }
  } finally {
    await Promise.all([writer.goHome(), other.goHome()]);
  }
  return figures;
}

async function disturb(
  kind: Disturbance,
  room: { server: RunningServer; chance: Chance; writer: Writer; other: Writer },
) {
  const { chance, writer } = room;
  await writer.settle({ write: true });
  await writer.type(chance.between(1, 5));
  // Sometimes in the middle of a word, sometimes while it is being saved, sometimes after.
  await wait(chance.pick([0, 0, 60, 200, 500, 1_050, 1_600]));
  await DISTURBANCES[kind](room);
}

async function begin(server: RunningServer, ada: Member): Promise<string> {
  const { id } = await write(server, ada, { title: "Through it all", body: documentOf(paragraph("It begins.")) });
  return id;
}

/** Every kind comes up once before any comes up again. */
function shuffledForever(chance: Chance): () => Disturbance {
  let pile: Disturbance[] = [];
  return () => {
    if (pile.length === 0) pile = Object.keys(DISTURBANCES) as Disturbance[];
    const [next] = pile.splice(chance.between(0, pile.length - 1), 1);
    return next as Disturbance;
  };
}

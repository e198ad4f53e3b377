import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSaveQueue } from "#components/editor/save-queue.ts";
import type { Outcome, SaveState } from "#components/editor/save-state.ts";

type Answer = (outcome: Outcome<string>) => Promise<void>;
type Sent = { text: string; basedOn: number; answer: Answer };

/** A queue over one string, a server that answers when the test says so, and everything the writer was told. */
function aQueue({ version = 5 } = {}) {
  const sent: Sent[] = [];
  const told: SaveState<string>[] = [];
  const screen = { text: "opened" };
  const queue = createSaveQueue<string, string>({
    version,
    savedAt: at,
    read: () => screen.text,
    tell: (state) => told.push(state),
    send: (text, basedOn) =>
      new Promise((resolve) => {
        const answer: Answer = async (outcome) => {
          resolve(outcome);
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ text, basedOn, answer });
      }),
  });
  const type = (text: string) => {
    screen.text = text;
    queue.touch();
  };
  const phase = () => told.at(-1)?.phase;
  const last = () => sent.at(-1) as Sent;
  return { queue, sent, told, type, phase, last };
}

const at = new Date("2030-01-15T12:00:00.000Z");
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const savedAs = (version: number): Outcome<string> => ({ kind: "saved", version, at });
const unreachable: Outcome<string> = { kind: "unreachable", message: "no" };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a second after the last key the text goes out once", async () => {
  const { sent, type } = aQueue();
  type("a");
  await pass(600);
  type("ab");
  await pass(999);
  expect(sent).toHaveLength(0);
  await pass(1);
  expect(sent.map(({ text, basedOn }) => [text, basedOn])).toEqual([["ab", 5]]);
});

test("somebody who never pauses is saved every ten seconds all the same", async () => {
  const { sent, type } = aQueue();
  for (let i = 0; i < 21; i++) {
    type(`key ${i}`);
    await pass(500);
  }
  expect(sent).toHaveLength(1);
});

test("one save is in flight; what is typed meanwhile follows it, based on its version", async () => {
  const { sent, type, phase, last } = aQueue();
  type("a");
  await pass(1_000);
  type("ab");
  await pass(5_000);
  expect(sent).toHaveLength(1);
  await last().answer(savedAs(6));
  expect(phase()).toBe("unsaved");
  await pass(1_000);
  expect(last()).toMatchObject({ text: "ab", basedOn: 6 });
  await last().answer(savedAs(7));
  expect(phase()).toBe("saved");
});

test("“saved” is said only after the server said it, and with its time", async () => {
  const { told, type, queue, last } = aQueue();
  type("a");
  void queue.saveNow();
  expect(told.map(({ phase }) => phase)).toEqual(["unsaved", "saving"]);
  await last().answer(savedAs(6));
  expect(told.at(-1)).toEqual({ phase: "saved", at });
});

test("saving at once waits for the save under way, then sends the rest", async () => {
  const { queue, type, sent, last } = aQueue();
  type("a");
  void queue.saveNow();
  type("ab");
  const done = queue.saveNow();
  await last().answer(savedAs(6));
  expect(sent).toHaveLength(2);
  await last().answer(savedAs(7));
  await expect(done).resolves.toBe(true);
  expect(queue.basedOn()).toBe(7);
});

test("with nothing typed, saving at once sends nothing", async () => {
  const { queue, sent } = aQueue();
  await expect(queue.saveNow()).resolves.toBe(true);
  expect(sent).toHaveLength(0);
});

test("a stale save stops everything until somebody decides", async () => {
  const { queue, type, sent, phase, last } = aQueue();
  type("mine");
  await pass(1_000);
  await last().answer({ kind: "stale", theirs: "theirs" });
  type("mine, longer");
  await pass(60_000);
  await expect(queue.saveNow()).resolves.toBe(false);
  expect(sent).toHaveLength(1);
  expect(phase()).toBe("stale");
  expect(queue.hasUnsaved()).toBe(true);
});

test("keeping mine saves it on top of theirs", async () => {
  const { queue, type, last } = aQueue();
  type("mine");
  await pass(1_000);
  await last().answer({ kind: "stale", theirs: "theirs" });
  const done = queue.keepMine(9);
  expect(last()).toMatchObject({ text: "mine", basedOn: 9 });
  await last().answer(savedAs(10));
  await expect(done).resolves.toBe(true);
});

test("taking theirs leaves nothing to save", async () => {
  const { queue, type, sent, phase, last } = aQueue();
  type("mine");
  await pass(1_000);
  await last().answer({ kind: "stale", theirs: "theirs" });
  queue.tookTheirs(9, at);
  await pass(60_000);
  expect(sent).toHaveLength(1);
  expect(phase()).toBe("saved");
  expect(queue.basedOn()).toBe(9);
});

test("when the server cannot be reached it is tried again, ever more slowly", async () => {
  const { type, sent, phase, last } = aQueue();
  type("a");
  await pass(1_000);
  await last().answer(unreachable);
  expect(phase()).toBe("unreachable");
  await pass(2_000);
  expect(sent).toHaveLength(2);
  await last().answer(unreachable);
  await pass(3_999);
  expect(sent).toHaveLength(2);
  await pass(1);
  expect(sent).toHaveLength(3);
  await last().answer(savedAs(6));
  expect(phase()).toBe("saved");
});

test("a text whose answer was lost goes first again unchanged, so that our own save is not taken for another's", async () => {
  const { type, sent, last } = aQueue();
  type("a");
  await pass(1_000);
  type("ab");
  await last().answer(unreachable);
  await pass(2_000);
  expect(last()).toMatchObject({ text: "a", basedOn: 5 });
  await last().answer(savedAs(6));
  await pass(1_000);
  expect(sent).toHaveLength(3);
  expect(last()).toMatchObject({ text: "ab", basedOn: 6 });
});

test("a request that throws counts as a lost answer", async () => {
  const told: SaveState<string>[] = [];
  const send = () => Promise.reject(new Error("The server cannot be reached."));
  const queue = createSaveQueue<string, string>({
    version: 1,
    savedAt: at,
    read: () => "a",
    tell: (state) => told.push(state),
    send,
  });
  queue.touch();
  await expect(queue.saveNow()).resolves.toBe(false);
  expect(told.at(-1)).toMatchObject({ phase: "unreachable", message: "The server cannot be reached." });
  queue.stop();
});

test("a refused text waits for the next change, which is tried again", async () => {
  const { type, sent, phase, last } = aQueue();
  type("too long");
  await pass(1_000);
  await last().answer({ kind: "refused", message: "Too long.", fields: { title: "Too long." } });
  await pass(60_000);
  expect(sent).toHaveLength(1);
  expect(phase()).toBe("refused");
  type("short");
  await pass(1_000);
  expect(last().text).toBe("short");
});

test("what was typed while a text was being refused is tried by itself", async () => {
  const { type, sent, last } = aQueue();
  type("too long");
  await pass(1_000);
  type("short");
  await last().answer({ kind: "refused", message: "Too long." });
  await pass(1_000);
  expect(sent.map(({ text }) => text)).toEqual(["too long", "short"]);
});

test("signed out, nothing is sent by itself; by hand it is", async () => {
  const { queue, type, sent, last } = aQueue();
  type("a");
  await pass(1_000);
  await last().answer({ kind: "signed-out", message: "Sign in." });
  type("ab");
  await pass(60_000);
  expect(sent).toHaveLength(1);
  const done = queue.saveNow();
  await last().answer(savedAs(6));
  await expect(done).resolves.toBe(true);
  expect(last().text).toBe("ab");
});

test("once another tab writes, nothing goes out any more, by hand neither", async () => {
  const { queue, type, sent, phase, last } = aQueue();
  type("mine");
  await pass(1_000);
  await last().answer({ kind: "taken" });
  expect(phase()).toBe("taken");
  type("mine, longer");
  await pass(60_000);
  await expect(queue.saveNow()).resolves.toBe(false);
  expect(sent).toHaveLength(1);
  expect(queue.hasUnsaved()).toBe(true);
});

test("a save that was under way when another tab took over counts, and the rest waits", async () => {
  const { queue, type, sent, phase, last } = aQueue();
  type("a");
  await pass(1_000);
  type("ab");
  queue.halt();
  await last().answer(savedAs(6));
  await queue.settled();
  expect([phase(), queue.basedOn(), queue.hasUnsaved()]).toEqual(["taken", 6, true]);
  await pass(60_000);
  expect(sent).toHaveLength(1);
});

test("a server that vanishes after a take-over is not asked again and again", async () => {
  const { queue, type, sent, last } = aQueue();
  type("a");
  await pass(1_000);
  queue.halt();
  await last().answer(unreachable);
  await pass(60_000);
  expect(sent).toHaveLength(1);
});

test("with theirs on the screen and the pen back, it goes on from their version", async () => {
  const { queue, type, phase, last } = aQueue();
  type("mine");
  queue.halt();
  queue.tookTheirs(9, at);
  expect(phase()).toBe("taken");
  queue.resume();
  expect(phase()).toBe("saved");
  type("theirs and mine");
  await pass(1_000);
  expect(last()).toMatchObject({ text: "theirs and mine", basedOn: 9 });
});

test("with the pen back before anything gave way, what was typed is saved", async () => {
  const { queue, type, last, phase } = aQueue();
  type("mine");
  queue.halt();
  queue.resume();
  await pass(0);
  await last().answer(savedAs(6));
  expect(phase()).toBe("saved");
});

test("under another person's name nothing is sent by itself; once that is settled it is", async () => {
  const { queue, type, sent, phase, last } = aQueue();
  type("a");
  await pass(1_000);
  await last().answer({ kind: "other-person", signedIn: { id: "m", name: "Mara Ellison" } });
  expect(phase()).toBe("other-person");
  type("ab");
  await pass(60_000);
  expect(sent).toHaveLength(1);
  const done = queue.saveNow();
  await last().answer(savedAs(6));
  await expect(done).resolves.toBe(true);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLease, type LeaseState, type Seen, type Taken, type Writer } from "#components/editor/lease.ts";
import type { Theirs } from "#components/editor/save-outcome.ts";

const MARA: Writer = { name: "Mara Ellison", since: new Date("2030-01-15T10:42:00.000Z"), own: false };
const ME: Writer = { ...MARA, own: true };
const held: Taken = { held: true, writer: null, newer: null };
const heldBy = (writer: Writer): Taken => ({ held: false, writer, newer: null });
const text = (version: number) => ({ version }) as Theirs;

/** A tab, and a server that answers as the test says. */
function aTab({ writer = null as Writer | null } = {}) {
  const server = {
    taken: held as Taken | Error,
    seen: { writer: null, newer: null } as Seen,
    asked: [] as string[],
  };
  const told: LeaseState[] = [];
  const newer: number[] = [];
  const idle = { now: false };
  const lease = createLease({
    writer,
    take: async (over) => {
      server.asked.push(over ? "over" : "take");
      if (server.taken instanceof Error) throw server.taken;
      return server.taken;
    },
    look: async () => {
      server.asked.push("look");
      return server.seen;
    },
    isIdle: () => idle.now,
    tell: (state) => told.push(state),
    newer: ({ version }) => newer.push(version),
  });
  return { lease, server, told, newer, idle };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("whoever opens an article that nobody writes may write at once, and says every minute that they still do", async () => {
  const { lease, server } = aTab();
  expect(lease.state().phase).toBe("mine");
  await lease.begin();
  await pass(180_000);
  expect(server.asked).toEqual(["take", "take", "take", "take"]);
  lease.stop();
});

test("an article that somebody writes opens for reading, from the first picture on", async () => {
  const { lease, server } = aTab({ writer: MARA });
  server.taken = heldBy(MARA);
  expect(lease.state()).toEqual({ phase: "theirs", writer: MARA, lost: false });
  await lease.begin();
  expect(lease.state()).toEqual({ phase: "theirs", writer: MARA, lost: false });
  lease.stop();
});

test("a tab that was only loaded again writes while it asks", async () => {
  const { lease } = aTab({ writer: ME });
  expect(lease.state().phase).toBe("mine");
});

test("who heard that another tab is leaving asks again until the server knows of it", async () => {
  const { lease, server } = aTab({ writer: MARA });
  server.taken = heldBy(ME);
  await lease.begin();
  server.seen = { writer: ME, newer: null };
  // What the other tab says here arrives before what it says to the server.
  await lease.left();
  expect(lease.state().phase).toBe("theirs");
  server.seen = { writer: null, newer: null };
  await pass(2_000);
  expect(lease.state().phase).toBe("free");
  lease.stop();
});

test("who heard of a leaving that never reaches the server goes back to looking now and then", async () => {
  const { lease, server } = aTab({ writer: MARA });
  server.taken = heldBy(ME);
  await lease.begin();
  server.seen = { writer: ME, newer: null };
  await lease.left();
  await pass(15_000);
  const looks = server.asked.filter((each) => each === "look").length;
  expect(looks).toBeLessThan(10);
  await pass(60_000);
  expect(server.asked.filter((each) => each === "look").length - looks).toBeLessThanOrEqual(12);
  lease.stop();
});

test("who reads along gets the newer text, and is told when the other has stopped; the pen is not pressed on them", async () => {
  const { lease, server, newer } = aTab({ writer: MARA });
  server.taken = heldBy(MARA);
  await lease.begin();
  server.seen = { writer: MARA, newer: text(7) };
  await pass(15_000);
  expect(newer).toEqual([7]);
  server.seen = { writer: null, newer: null };
  await pass(15_000);
  expect(lease.state()).toEqual({ phase: "free", lost: false });
  server.taken = { ...held, newer: text(8) };
  expect(await lease.take(false)).toBe(true);
  expect(newer).toEqual([7, 8]);
  lease.stop();
});

test("the next beat tells a writer that somebody took over", async () => {
  const { lease, server, told } = aTab();
  await lease.begin();
  server.taken = heldBy(MARA);
  await pass(60_000);
  expect(told.at(-1)).toEqual({ phase: "theirs", writer: MARA, lost: true });
  server.taken = held;
  expect(await lease.take(true)).toBe(true);
  expect(server.asked.at(-1)).toBe("over");
  lease.stop();
});

test("a refused save tells it before the beat does", async () => {
  const { lease } = aTab();
  await lease.begin();
  lease.lose(MARA);
  expect(lease.state()).toEqual({ phase: "theirs", writer: MARA, lost: true });
  lease.stop();
});

test("a server that cannot be reached takes the pen from nobody", async () => {
  const { lease, server } = aTab();
  await lease.begin();
  server.taken = new Error("away");
  await pass(300_000);
  expect(lease.state().phase).toBe("mine");
  server.taken = held;
  await pass(60_000);
  expect(lease.state().phase).toBe("mine");
  lease.stop();
});

test("a tab in the background that nobody writes in lets others write, and asks again when it is looked at", async () => {
  const { lease, server, idle } = aTab();
  await lease.begin();
  idle.now = true;
  await pass(600_000);
  expect(server.asked).toEqual(["take"]);
  idle.now = false;
  server.taken = heldBy(MARA);
  await lease.check();
  expect(lease.state().phase).toBe("theirs");
  lease.stop();
});

test("a closed tab asks no more", async () => {
  const { lease, server } = aTab();
  await lease.begin();
  lease.stop();
  await pass(600_000);
  expect(server.asked).toEqual(["take"]);
});

/** A tab whose questions are answered one by one, in whatever order. */
function aSlowServer() {
  const answers: ((taken: Taken) => Promise<void>)[] = [];
  const told: LeaseState["phase"][] = [];
  const lease = createLease({
    writer: null,
    take: () =>
      new Promise((resolve) => {
        answers.push(async (taken) => {
          resolve(taken);
          await pass(0);
        });
      }),
    look: async () => ({ writer: MARA, newer: null }),
    isIdle: () => false,
    tell: ({ phase }) => told.push(phase),
    newer: () => undefined,
  });
  return { lease, told, answer: (question: number, taken: Taken) => answers[question]?.(taken) };
}

test("an answer that comes late does not take back the pen that was taken since it was asked for", async () => {
  const { lease, answer } = aSlowServer();
  void lease.begin();
  lease.lose(MARA);
  void lease.check();
  void lease.take(true);
  await answer(1, held);
  expect(lease.state().phase).toBe("mine");
  await answer(0, heldBy(MARA));
  expect(lease.state().phase).toBe("mine");
  lease.stop();
});

test("a heartbeat that was answered before somebody took over does not bring the pen back", async () => {
  const { lease, answer, told } = aSlowServer();
  void lease.begin();
  await answer(0, held);
  void lease.check();
  lease.lose(MARA);
  await answer(1, held);
  expect(lease.state()).toMatchObject({ phase: "theirs", lost: true });
  expect(told).toEqual(["theirs"]);
  lease.stop();
});

test("each time that the pen comes is counted, so that older answers are known by it", async () => {
  const { lease, answer } = aSlowServer();
  expect(lease.pens()).toBe(0);
  void lease.begin();
  await answer(0, held);
  expect(lease.pens()).toBe(0);
  lease.lose(MARA);
  void lease.take(true);
  await answer(1, held);
  expect(lease.pens()).toBe(1);
  lease.stop();
});

test("a page that comes where another is just going gets the pen a moment later, and asks once more only", async () => {
  const { lease, server } = aTab({ writer: ME });
  server.taken = heldBy(ME);
  await lease.begin();
  expect(lease.state().phase).toBe("theirs");
  server.taken = held;
  await pass(1_500);
  expect(lease.state().phase).toBe("mine");
  lease.stop();

  const other = aTab({ writer: ME });
  other.server.taken = heldBy(ME);
  await other.lease.begin();
  await pass(20_000);
  expect(other.server.asked).toEqual(["take", "take", "look"]);
  other.lease.stop();
});

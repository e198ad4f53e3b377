import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createQueue } from "#components/desk/uploads/queue.ts";
import { Setback, WAITING } from "#components/desk/uploads/setback.ts";
import type { Transport, Wish } from "#components/desk/uploads/upload.ts";
import type { DeskItem } from "#lib/media/item.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LIBRARY: Wish = { group: "library" };

/** A server in memory, with what may happen to it on the way. */
function aServer() {
  const kept = new Map<string, { name: string; pieces: number }>();
  const library = new Map<string, DeskItem>();
  const server = {
    isDown: false,
    isSignedOut: false,
    /** Refused at the end, by name. */
    refused: new Map<string, Setback>(),
    /** Pieces that each file takes. */
    pieces: 2,
    requests: 0,
    sending: 0,
    begun: 0,
    mostAtOnce: 0,
    names: () => [...library.values()].map(({ fileName }) => fileName),
    forgetUploads: () => kept.clear(),
    givenUp: [] as string[],
  };
  const request = async () => {
    server.requests += 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (server.isDown) throw new Setback("server", WAITING);
    if (server.isSignedOut) throw new Setback("sign-in", "Sign in again.");
  };
  const transport: Transport = {
    hash: async ({ name }) => `hash of ${name.replace(/^copy of /, "")}`,
    async known(hash) {
      await request();
      return library.get(hash) ?? null;
    },
    async send(file, { url, told, signal }) {
      server.sending += 1;
      server.mostAtOnce = Math.max(server.mostAtOnce, server.sending);
      try {
        await request();
        if (!url || !kept.has(url)) server.begun += 1;
        const own = url && kept.has(url) ? url : `/uploads/${server.begun}`;
        const upload = kept.get(own) ?? { name: file.name, pieces: 0 };
        kept.set(own, upload);
        told({ url: own, accepted: true });
        while (upload.pieces < server.pieces) {
          await request();
          signal.throwIfAborted();
          upload.pieces += 1;
          told({ share: upload.pieces / server.pieces, accepted: true });
        }
        return own;
      } finally {
        server.sending -= 1;
      }
    },
    async finish(url) {
      await request();
      const upload = kept.get(url);
      if (!upload) throw new Setback("gone", "Unknown.");
      const refusal = server.refused.get(upload.name);
      if (refusal) throw refusal;
      const hash = `hash of ${upload.name}`;
      const known = library.has(hash);
      const item = library.get(hash) ?? ({ id: hash, kind: "picture", fileName: upload.name } as DeskItem);
      library.set(hash, item);
      kept.delete(url);
      return { item, known };
    },
    giveUp: async (url) => void server.givenUp.push(url),
  };
  return { server, queue: createQueue(transport) };
}

const files = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => new File(["x"], `photo-${from + at}.jpg`, { type: "image/jpeg" }));

const states = (queue: ReturnType<typeof aServer>["queue"]) => queue.state().uploads.map(({ state }) => state);

describe("many files dropped at once", () => {
  test("all arrive, three at a time, and the screen is told ten times a second at most", async () => {
    const { server, queue } = aServer();
    const told = vi.fn();
    queue.subscribe(told);
    queue.add(files(100), LIBRARY);
    const began = Date.now();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.names()).toHaveLength(100);
    expect(new Set(states(queue))).toEqual(new Set(["added"]));
    expect(server.mostAtOnce).toBe(3);
    expect(told.mock.calls.length).toBeLessThan((Date.now() - began) / 100);
    expect(queue.isBusy()).toBe(false);
  });

  test("what did not change is the same object, so that its line is not drawn anew", async () => {
    const { queue } = aServer();
    queue.add(files(60), LIBRARY);
    await vi.advanceTimersByTimeAsync(120);
    const before = queue.state().uploads.at(-1);
    await vi.advanceTimersByTimeAsync(100);
    expect(queue.state().uploads.at(-1)).toBe(before);
  });

  test("one that is here already is recognised before a byte of it is sent", async () => {
    const { server, queue } = aServer();
    queue.add(files(1), LIBRARY);
    await vi.advanceTimersByTimeAsync(1_000);
    const requests = server.requests;
    queue.add([new File(["x"], "copy of photo-0.jpg")], LIBRARY);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states(queue)).toEqual(["added", "known"]);
    expect(server.requests - requests).toBe(1);
  });

  test("each is heard of once, and whether it came alone", async () => {
    const { queue } = aServer();
    const heard = vi.fn();
    queue.onArrived(({ name, alone, group }) => heard(name, alone, group));
    queue.add(files(1), LIBRARY);
    queue.add(files(2, 1), { group: "text" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard.mock.calls).toEqual([
      ["photo-0.jpg", true, "library"],
      ["photo-1.jpg", false, "text"],
      ["photo-2.jpg", false, "text"],
    ]);
  });
});

describe("a server that goes away", () => {
  test("is waited for, and all go on by themselves from where they stood when it is back", async () => {
    const { server, queue } = aServer();
    server.pieces = 20;
    queue.add(files(6), LIBRARY);
    await vi.advanceTimersByTimeAsync(150);
    server.isDown = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.state().trouble).toEqual({ kind: "server", message: WAITING });
    expect(states(queue).slice(0, 3)).toEqual(["paused", "paused", "paused"]);
    const asked = server.requests;
    await vi.advanceTimersByTimeAsync(60_000);
    // One asks for all, and not oftener than helps.
    expect(server.requests - asked).toBeLessThan(6);
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(new Set(states(queue))).toEqual(new Set(["added"]));
    expect(queue.state().trouble).toBeNull();
    expect(server.names()).toHaveLength(6);
  });

  test("is waited for longer than ten minutes, and then each says so and may be tried again", async () => {
    const { server, queue } = aServer();
    server.isDown = true;
    const keys = queue.add(files(5), LIBRARY);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(queue.isBusy()).toBe(true);
    await vi.advanceTimersByTimeAsync(6 * 60_000);
    expect(queue.state().uploads).toMatchObject(files(5).map(() => ({ state: "refused", again: true })));
    server.isDown = false;
    for (const key of keys) queue.retry(key);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.names()).toHaveLength(5);
  });

  test("that forgot what had arrived gets it once more", async () => {
    const { server, queue } = aServer();
    server.pieces = 10;
    queue.add(files(3), LIBRARY);
    await vi.advanceTimersByTimeAsync(80);
    server.isDown = true;
    await vi.advanceTimersByTimeAsync(1_000);
    server.forgetUploads();
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.names()).toHaveLength(3);
  });

  test("that cannot keep files says why, until it can", async () => {
    const { server, queue } = aServer();
    server.refused.set("photo-0.jpg", new Setback("server", "There is no room left for files."));
    queue.add(files(1), LIBRARY);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(queue.state().trouble?.message).toBe("There is no room left for files.");
    server.refused.clear();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(states(queue)).toEqual(["added"]);
  });
});

test("who was signed out is asked to sign in, and everything goes on when they come back to the page", async () => {
  const { server, queue } = aServer();
  server.isSignedOut = true;
  queue.add(files(4), LIBRARY);
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(queue.state().trouble).toMatchObject({ kind: "sign-in" });
  expect(queue.isBusy()).toBe(true);
  server.isSignedOut = false;
  queue.wake();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.names()).toHaveLength(4);
});

test("one that is refused says why, holds nobody up, and is gone when it is dismissed", async () => {
  const { server, queue } = aServer();
  server.refused.set("photo-1.jpg", new Setback("refused", "This picture is damaged."));
  const keys = queue.add(files(3), LIBRARY);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(queue.state().uploads[1]).toMatchObject({
    state: "refused",
    message: "This picture is damaged.",
    again: false,
  });
  expect(server.names()).toEqual(["photo-0.jpg", "photo-2.jpg"]);
  queue.remove([keys[1] as number]);
  await vi.advanceTimersByTimeAsync(200);
  expect(queue.state().uploads).toHaveLength(2);
});

test("what is cancelled stops, is given up on the server, and leaves the rest alone", async () => {
  const { server, queue } = aServer();
  server.pieces = 50;
  const keys = queue.add(files(5), LIBRARY);
  await vi.advanceTimersByTimeAsync(200);
  queue.remove([keys[0] as number, keys[4] as number]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.givenUp).toEqual(["/uploads/1"]);
  expect(server.names().toSorted()).toEqual(["photo-1.jpg", "photo-2.jpg", "photo-3.jpg"]);
});

test("an empty file, and one that is larger than any of its kind may be, are refused before anything is asked", async () => {
  const { server, queue } = aServer();
  const large = Object.defineProperty(new File(["x"], "a.jpg", { type: "image/jpeg" }), "size", {
    value: 101 * 1024 * 1024,
  });
  queue.add([new File([], "empty.jpg"), large], LIBRARY);
  await vi.advanceTimersByTimeAsync(200);
  expect(queue.state().uploads.map(({ message }) => message)).toEqual([
    "This file is empty.",
    "This file is larger than 100 MB.",
  ]);
  expect(server.requests).toBe(0);
});

import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { AppError } from "#lib/kernel/errors.ts";
import { createDarkroom, type Darkroom } from "#lib/media/darkroom/darkroom.ts";
import type { Order } from "#lib/media/darkroom/messages.ts";
import { aPhoto } from "#tests/support/photos.ts";

const MB = 1024 * 1024;
const WORKER = "lib/media/darkroom/worker.ts";
const open: Darkroom[] = [];

function aDarkroom(
  entry: string,
  bounds: { readingMs?: number; longestMs?: number; mostBytes?: number; idleMs?: number } = {},
): Darkroom {
  const usual = {
    readingMs: 30_000,
    drawingMs: 500,
    longestMs: 60_000,
    mostBytes: 1024 * MB,
    idleMs: 30_000,
    tiredBytes: 1024 * MB,
  };
  const made = createDarkroom({ entry, ...usual, ...bounds });
  open.push(made);
  return made;
}

function order(source: Uint8Array): Order {
  return { source, wanted: "first", cut: null };
}

afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

test("a picture that brings libvips down is refused with a sentence, and the server stays", async () => {
  await expect(aDarkroom("tests/support/darkroom/crashes.ts").develop(order(new Uint8Array(1)))).rejects.toMatchObject({
    name: "AppError",
    code: "invalid",
    fields: { file: expect.stringMatching(/cannot be read/) },
  });
});

test("a picture that never ends is given up, though its process hears nothing", async () => {
  await expect(
    aDarkroom("tests/support/darkroom/hangs.ts", { readingMs: 700 }).develop(order(new Uint8Array(1))),
  ).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/given up after 0.7 seconds/) });
});

test("a drawing that never ends is given up sooner", async () => {
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await expect(aDarkroom("tests/support/darkroom/hangs.ts").develop(order(drawing))).rejects.toMatchObject({
    message: expect.stringMatching(/given up after 0.5 seconds/),
  });
});

test("a picture that is read but whose sizes never end is given up as well", async () => {
  const bounds = { readingMs: 20_000, longestMs: 20_300 };
  await expect(
    aDarkroom("tests/support/darkroom/never-done.ts", bounds).develop(order(new Uint8Array(1))),
  ).rejects.toMatchObject({ message: expect.stringMatching(/given up after 20.3 seconds/) });
});

test.runIf(process.platform === "linux")("a picture that takes all memory is stopped at its bound", async () => {
  await expect(
    aDarkroom("tests/support/darkroom/hogs.ts", { mostBytes: 300 * MB }).develop(order(new Uint8Array(1))),
  ).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/more than 300 MB/) });
});

test("a process that cannot start says so, and does not blame the picture", async () => {
  await expect(aDarkroom("tests/support/darkroom/missing.ts").develop(order(new Uint8Array(1)))).rejects.toMatchObject({
    code: "unavailable",
  });
});

test("the next good picture is made ready after one that was stopped", async () => {
  const room = aDarkroom(WORKER);
  const bad = Buffer.from([0xff, 0xd8, 0xff]);
  await expect(room.develop(order(bad))).rejects.toMatchObject({ code: "invalid" });
  room.close();
  expect((await room.develop(order(await aPhoto({ width: 400, height: 300 })))).files).toHaveLength(2);
});

test("many pictures at once are made one after the other, each with its own answer", async () => {
  const room = aDarkroom(WORKER);
  const sizes = [410, 420, 430, 440, 450];
  const photos = await Promise.all(sizes.map((width) => aPhoto({ width, height: 300 })));
  const bad = Buffer.from([0xff, 0xd8, 0xff]);
  const answers = await Promise.allSettled([...photos, bad].map((bytes) => room.develop(order(bytes))));
  expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value.width : answer.reason.code))).toEqual([
    ...sizes,
    "invalid",
  ]);
});

test("what decodes strangers' files sees no secret of the server and stands behind it", async () => {
  const { env = "", priority } = await tells(aDarkroom("tests/support/darkroom/tells.ts"));
  expect(env.split(" ")).toContain("PATH");
  expect(env).not.toMatch(/AUTH_SECRET|DATABASE_URL|SMTP|VITEST|npm_/);
  expect(Number(priority)).toBeGreaterThanOrEqual(10);
});

test("the process stays for the next picture, and ends when there is nothing to do", async () => {
  const room = aDarkroom("tests/support/darkroom/tells.ts", { idleMs: 300 });
  const { pid: first } = await tells(room);
  const { pid: second } = await tells(room);
  expect(second).toBe(first);
  while (isRunning(Number(first))) await wait(20);
  expect((await tells(room)).pid).not.toBe(first);
});

async function tells(room: Darkroom): Promise<Record<string, string>> {
  const refusal = await room.develop(order(new Uint8Array(1))).catch((error: AppError) => error);
  return (refusal as AppError).fields ?? {};
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

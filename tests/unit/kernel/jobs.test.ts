import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "#lib/kernel/jobs.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a job runs at once and then in its turn, until it is stopped", async () => {
  const work = vi.fn(async () => undefined);
  const stop = repeat("test", 1_000, work);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(work).toHaveBeenCalledTimes(3);
  await stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(work).toHaveBeenCalledTimes(3);
});

test("a job that fails has its next turn all the same", async () => {
  const work = vi.fn(async () => {
    throw new Error("the database is away");
  });
  const stop = repeat("test", 1_000, work);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(work).toHaveBeenCalledTimes(2);
  await stop();
});

test("a slow turn is never run beside the next", async () => {
  let running = 0;
  let most = 0;
  const stop = repeat("test", 1_000, async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    running--;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(most).toBe(1);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(30_000);
  await stopped;
});

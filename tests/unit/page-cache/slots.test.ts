import { expect, test } from "vitest";
import { Busy, createSlots } from "#lib/kernel/page-cache/slots.ts";
import { aGate } from "./support.ts";

test("so many render at once, so many wait, and the next one is told to come back", async () => {
  const slot = createSlots({ running: 2, waiting: 1 });
  const gate = aGate();
  let most = 0;
  let running = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await gate.opened;
    running -= 1;
  };
  const accepted = [slot(job), slot(job), slot(job)];
  await expect(slot(job)).rejects.toThrow(Busy);
  gate.open();
  await Promise.all(accepted);
  expect(most).toBe(2);
});

test("a job that fails gives its slot back", async () => {
  const slot = createSlots({ running: 1, waiting: 0 });
  await expect(slot(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(slot(async () => "next")).resolves.toBe("next");
});

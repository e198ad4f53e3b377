import { expect, test } from "vitest";
import { withBody } from "#lib/media/read-body.ts";

const size = async (bytes: Uint8Array) => bytes.byteLength;

test("a body within the limit is handed on whole", async () => {
  expect(await withBody(post("12345"), 5, size)).toBe(5);
  expect(await withBody(new Request("http://x/", { method: "POST" }), 5, size)).toBe(0);
});

test("a longer one is refused by what it declares, or as soon as it is longer", async () => {
  await expect(withBody(post("123456", { "content-length": "6" }), 5, size)).rejects.toMatchObject({
    code: "too-large",
  });
  await expect(withBody(post("1", { "content-length": "lots" }), 5, size)).rejects.toMatchObject({ code: "too-large" });
  const endless = endlessStream();
  await expect(withBody(post(endless.stream), 5_000, size)).rejects.toMatchObject({ code: "too-large" });
  expect(endless.pulled()).toBeLessThan(10);
});

test("bodies do not pile up in memory: past 256 MB in flight the next is sent away, and room is given back", async () => {
  const most = 128 * 1024 * 1024;
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const running = gates.map((gate) => withBody(post("1"), most, () => gate.promise));
  await expect(withBody(post("1"), most, size)).rejects.toMatchObject({ code: "unavailable" });
  for (const gate of gates) gate.resolve();
  await Promise.all(running);
  expect(await withBody(post("1"), most, size)).toBe(1);
});

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://x/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

function endlessStream() {
  let pulled = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  return { stream, pulled: () => pulled };
}

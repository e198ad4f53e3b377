import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress } from "#lib/kernel/page-cache/client-address.ts";

const asked = (forwarded: string | undefined, remoteAddress = "10.0.0.1") =>
  ({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

test("without proxies of ours nothing that a client claims counts", () => {
  for (const claim of ["192.0.2.1", "127.0.0.1, 192.0.2.1", "", undefined])
    expect(clientAddress(asked(claim), 0)).toBe("10.0.0.1");
});

test("behind proxies the outermost of ours says who came, and what stands further left proves nothing", () => {
  expect(clientAddress(asked("192.0.2.1"), 1)).toBe("192.0.2.1");
  expect(clientAddress(asked("127.0.0.1, 192.0.2.1"), 1)).toBe("192.0.2.1");
  expect(clientAddress(asked("203.0.113.9, 192.0.2.1, 10.0.0.2"), 2)).toBe("192.0.2.1");
  expect(clientAddress(asked("2001:db8::1"), 1)).toBe("2001:db8::1");
});

test("what is no address, or too short a chain, leaves the address of the socket", () => {
  for (const claim of ["", undefined, "unknown", "192.0.2.1:80", "evil.example", "1' or 1=1", "192.0.2", ","])
    expect(clientAddress(asked(claim), 1), String(claim)).toBe("10.0.0.1");
  expect(clientAddress(asked("192.0.2.1"), 2)).toBe("10.0.0.1");
  expect(clientAddress(asked("192.0.2.1"), 10)).toBe("10.0.0.1");
});

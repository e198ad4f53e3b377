import { encode } from "uqr";
import { expect, test } from "vitest";
import { drawQr } from "#lib/factors/qr.ts";

test("the drawing of a QR code covers its dark squares and no others", () => {
  const address = "otpauth://totp/The%20Lantern:olena%40newsroom.example?secret=JBSWY3DPEHPK3PXP&issuer=The%20Lantern";
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  const drawn = drawQr(address);
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of drawn.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(length); at++) (dark[Number(y)] as boolean[])[Number(x) + at] = true;
  }
  expect(drawn.size).toBe(size);
  expect(dark).toEqual(data);
});

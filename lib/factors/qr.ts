import { encode } from "uqr";

/** A QR code as one path in a square of `size` units, for an SVG that needs no styles. */
export type QrDrawing = { size: number; path: string };

export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: runs.join("") };
}

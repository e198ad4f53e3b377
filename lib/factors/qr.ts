import { encode } from "uqr";

/** A QR code as one path in a square of `size` units, for an SVG that needs no styles. */
export type QrDrawing = { size: number; path: string };

export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const rows = data.map((row, y) => {
    const bits = row.map((dark) => (dark ? "1" : "0")).join("");
    return [...bits.matchAll(/1+/g)]
      .map(({ 0: run, index: x }) => `M${x} ${y}h${run.length}v1h-${run.length}z`)
      .join("");
  });
  return { size, path: rows.join("") };
}

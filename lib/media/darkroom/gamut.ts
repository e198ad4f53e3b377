/** Whether a colour profile reaches clearly beyond sRGB, as Display P3 and Adobe RGB do. A profile that makes no sense does not. */
export function isWideGamut(profile: Buffer | undefined): boolean {
  if (!profile || profile.length < 132 || profile.toString("latin1", 16, 20) !== "RGB ") return false;
  const corners = ["rXYZ", "gXYZ", "bXYZ"].map((name) => corner(profile, name));
  return corners.every((each) => each !== null) && areaOf(corners as Point[]) > 1.1 * SRGB;
}

type Point = [x: number, y: number];

/** The triangle of sRGB in the plane of colours, adapted to D50 as profiles are. */
const SRGB = areaOf([
  [0.6484, 0.3309],
  [0.3212, 0.5979],
  [0.1559, 0.066],
]);

/** Where one of the primaries lies. Profiles hold a table of names, places and lengths behind 128 bytes. */
function corner(profile: Buffer, name: string): Point | null {
  const count = Math.min(profile.readUInt32BE(128), 100);
  for (let entry = 132; entry < 132 + count * 12 && entry + 12 <= profile.length; entry += 12) {
    const at = profile.readUInt32BE(entry + 4);
    if (profile.toString("latin1", entry, entry + 4) !== name || at + 20 > profile.length) continue;
    const [x, y, z] = [8, 12, 16].map((offset) => profile.readInt32BE(at + offset) / 65_536) as [
      number,
      number,
      number,
    ];
    return [x / (x + y + z), y / (x + y + z)];
  }
  return null;
}

function areaOf([[ax, ay], [bx, by], [cx, cy]]: Point[] | [Point, Point, Point]): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

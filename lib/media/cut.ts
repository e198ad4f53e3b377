/** A piece of a picture, in shares of the whole: 0 to 1. */
export type Piece = { left: number; top: number; width: number; height: number };

export type Cuttable = {
  /** In pixels, upright. */
  width: number;
  height: number;
  /** The piece that readers get of it at all; null for all of it. */
  crop: Piece | null;
  /** 0 to 1 of the whole picture, from the left and from the top. */
  focalX: number;
  focalY: number;
};

const ALL: Piece = { left: 0, top: 0, width: 1, height: 1 };

/**
 * The piece that a ratio (width by height) shows: the largest that fits into the crop, with the focal point as near to its
 * middle as the edges allow. Null as ratio keeps the crop as it is.
 */
export function pieceOf({ width, height, crop, focalX, focalY }: Cuttable, ratio: number | null): Piece {
  const room = crop ?? ALL;
  if (ratio === null) return room;
  const ownRatio = (room.width * width) / (room.height * height);
  const share = ratio / ownRatio;
  const size = {
    width: share < 1 ? room.width * share : room.width,
    height: share < 1 ? room.height : room.height / share,
  };
  return {
    left: startAround(focalX, size.width, room.left, room.width),
    top: startAround(focalY, size.height, room.top, room.height),
    ...size,
  };
}

function startAround(focus: number, size: number, from: number, room: number): number {
  return Math.min(Math.max(focus - size / 2, from), from + room - size);
}

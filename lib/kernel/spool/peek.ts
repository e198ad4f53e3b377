import { open } from "node:fs/promises";

/** Looks at pieces of a file without reading all of it. A piece that reaches behind the end is shorter. */
export type Peek = { size: number; read: (from: number, length: number) => Promise<Buffer> };

export function peekFile({ path, size }: { path: string; size: number }): Peek {
  return {
    size,
    async read(from, length) {
      const file = await open(path);
      try {
        const piece = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
        const { bytesRead } = await file.read(piece, 0, piece.length, from);
        return piece.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

export function peekBytes(bytes: Uint8Array): Peek {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, read: async (from, length) => all.subarray(from, from + length) };
}

/** The plain tar format (POSIX ustar), files only: a backup can be listed and unpacked by any `tar`. */
const BLOCK = 512;

/** What stands before a file of `size` bytes. Names hold at most 100 bytes after their last possible cut. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  const header = Buffer.alloc(BLOCK);
  const cut = name.length > 100 ? name.indexOf("/", name.length - 101) : -1;
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(name.slice(cut + 1), 0, 100, "ascii");
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8), 100, "ascii");
  header.write(octal(size, 12) + octal(Math.floor(at.getTime() / 1000), 12), 124, "ascii");
  header.write("        0", 148, "ascii");
  header.write("ustar\x0000", 257, "ascii");
  if (cut > 0) header.write(name.slice(0, cut), 345, 155, "ascii");
  header.write(octal(checksum(header), 7), 148, "ascii");
  return header;
}

/** What stands after a file of `size` bytes. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

export const TAR_END = Buffer.alloc(2 * BLOCK);

export type TarFile = { name: string; size: number; body: AsyncIterable<Buffer> };

/** The files of an archive in order. Each body must be read to its end before the next file. Throws when it is cut off. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarFile> {
  const bytes = byteReader(source);
  for (;;) {
    const header = await bytes.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = parseHeader(header);
    yield { name, size, body: bytes.stream(size) };
    await bytes.exactly(tarPadding(size).length);
  }
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => header.toString("ascii", from, from + length).replace(/\0.*$/s, "");
  const prefix = text(345, 155);
  const size = Number.parseInt(text(124, 12), 8);
  if (Number.parseInt(text(148, 8), 8) !== checksum(header) || !Number.isSafeInteger(size) || text(156, 1) > "0") {
    throw new Error("not an archive of ours");
  }
  return { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), size };
}

function checksum(header: Buffer): number {
  // The checksum's own place counts as eight spaces.
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function byteReader(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function* stream(size: number): AsyncGenerator<Buffer> {
    for (let missing = size; missing > 0; ) {
      if (!rest.length) {
        const { value, done } = await chunks.next();
        if (done) throw new Error("the file ends too early");
        rest = value;
      }
      const part = rest.subarray(0, missing);
      rest = rest.subarray(part.length);
      missing -= part.length;
      yield part;
    }
  }

  return {
    stream,
    async exactly(size: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of stream(size)) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}

const MB = 1024 * 1024;

/** A bound in bytes as a sentence names it: 100 MB, 2 GB. */
export function megabytes(bytes: number): string {
  return bytes >= 1_000 * MB ? `${Math.round(bytes / MB / 100) / 10} GB` : `${Math.round(bytes / MB)} MB`;
}

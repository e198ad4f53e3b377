import { notFound } from "next/navigation";

/** Route parameters arrive encoded; the database keeps addresses as people read them. */
export function addressOf(segments: readonly string[]): string {
  try {
    return segments.map(decodeURIComponent).join("/");
  } catch {
    notFound();
  }
}

import { MAX_FILE_BYTES } from "./document-kinds.ts";
import { MAX_PICTURE_BYTES } from "./limits.ts";

/**
 * The largest that a file may be by the type that its sender's machine gives it, in bytes; null where that is for the server
 * to say. A courtesy, so that nobody sends for minutes what is refused afterwards: what counts is the content.
 */
export function declaredBound(type: string): number | null {
  if (type === "" || /^(audio|video)\//.test(type)) return null;
  return type.startsWith("image/") ? MAX_PICTURE_BYTES : MAX_FILE_BYTES;
}

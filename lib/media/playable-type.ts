/** The wrapping of a sound or a film, and how it is read; what is inside decides whether browsers play it. */
export type Container = "mp3" | "aac" | "ogg" | "wav" | "flac" | "mp4" | "webm";

/** What its first bytes say that it is, or the sentence that says why it is not taken; null for neither sound nor film. */
export function containerOf(bytes: Uint8Array): { container: Container } | { refusal: string } | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_096)).toString("latin1");
  const other = OTHERS.find(([at, starts]) => starts.some((start) => head.startsWith(start, at)));
  if (other) return { refusal: other[2] };
  if (head.startsWith("ID3") || isMpegFrame(bytes)) return { container: "mp3" };
  if (isAdtsFrame(bytes)) return { container: "aac" };
  if (head.startsWith("OggS")) return { container: "ogg" };
  if (/^RIFF.{4}WAVE/s.test(head)) return { container: "wav" };
  if (head.startsWith("fLaC")) return { container: "flac" };
  if (head.startsWith("\x1a\x45\xdf\xa3")) return head.includes("webm") ? { container: "webm" } : { refusal: MATROSKA };
  return /^.{4}ftyp/s.test(head) ? { container: "mp4" } : null;
}

const FILM = "Save it as MP4 (H.264 with AAC) or WebM, and add that.";
const SOUND = "Save it as MP3, M4A, WAV or FLAC, and add that.";
const QUICKTIME = `This is a QuickTime film (.mov), which not every browser plays. ${FILM}`;
const MATROSKA = `This is a Matroska film (.mkv), which not every browser plays. ${FILM}`;

/** Those that people try often enough to deserve a sentence of their own: where, which letters, what is said. */
const OTHERS: [at: number, starts: string[], says: string][] = [
  [4, ["ftypqt  ", "moov", "mdat", "wide", "pnot"], QUICKTIME],
  [8, ["AVI "], `This is an AVI film, which browsers do not play. ${FILM}`],
  [0, ["\x30\x26\xb2\x75\x8e\x66\xcf\x11"], `This is Windows Media, which browsers do not play. ${FILM}`],
  [0, ["FLV\x01"], `This is a Flash film, which browsers do not play. ${FILM}`],
  [0, ["\0\0\x01\xba", "\0\0\x01\xb3"], `This is an MPEG film of another age, which browsers do not play. ${FILM}`],
  [0, ["#!AMR"], `This is a sound as old phones record it, which browsers do not play. ${SOUND}`],
  [8, ["AIFF", "AIFC"], `This is an AIFF sound, which not every browser plays. ${SOUND}`],
  [0, ["caff"], `This is a Core Audio sound, which not every browser plays. ${SOUND}`],
  [0, ["MThd"], `This is a score for synthesisers, which browsers do not play. ${SOUND}`],
];

/** Eleven set bits, then which MPEG and which layer: the third is what MP3 stands for. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isLayerThree = ((second >> 1) & 3) === 1;
  const isKnown = ((second >> 3) & 3) !== 1 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
  return first === 0xff && (second & 0xe0) === 0xe0 && isLayerThree && isKnown;
}

/** Twelve set bits and no layer. */
function isAdtsFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0;
}

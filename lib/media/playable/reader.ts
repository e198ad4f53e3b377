import { openAsBlob } from "node:fs";
import { parseFromTokenizer, TrackType } from "music-metadata";
import { fromBlob } from "strtok3";
import { peekFile } from "#lib/kernel/spool/peek.ts";
import { short } from "../darkroom/facts/plain.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { Container } from "../playable-type.ts";
import type { Answer, Question, Reading } from "./messages.ts";
import { isTurned } from "./turned.ts";
import { isWhole } from "./whole.ts";

/** The process that reads what a sound or a film says of itself: one file, one answer, and it ends. It knows no secrets. */

/** No length that a file claims decides how much memory is taken. */
const MOST_AT_ONCE = 16 * 1024 * 1024;

const HEAD = 64 * 1024;

const TYPES: Record<Container, string> = {
  mp3: "audio/mpeg",
  aac: "audio/aac",
  ogg: "application/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
  mp4: "video/mp4",
  webm: "video/webm",
};

const question = JSON.parse(process.argv[2] ?? "") as Question;
const answer: Answer = await read(question).then(
  (reading) => ({ reading }),
  (error: unknown) => ({ damaged: error instanceof Error ? error.message : String(error) }),
);
process.stdout.write(JSON.stringify(answer));

async function read({ path, size, container }: Question): Promise<Reading> {
  if (!(await isWhole(peekFile({ path, size }), container))) throw new Error("cut off");
  // Nothing of it is read by that.
  const blob = await openAsBlob(path, { type: TYPES[container] });
  const tokenizer = fromBlob(blob, { maxBufferSize: MOST_AT_ONCE });
  try {
    const { format, common } = await parseFromTokenizer(tokenizer, { skipCovers: true, mkvUseIndex: true });
    const longest = Math.max(...format.trackInfo.map(({ duration = 0 }) => duration), format.duration ?? 0);
    const turned = container === "mp4" && (await isTurned(peekFile({ path, size })));
    const isKnown = Number.isFinite(longest) && longest > 0 && !(container === "mp4" && (await isInFragments(path)));
    return {
      seconds: isKnown ? longest : null,
      tracks: format.trackInfo.map(({ type, codecId, codecName, video }) => ({
        kind: type === TrackType.audio ? "audio" : type === TrackType.video ? "video" : "other",
        codec: codecId ?? codecName ?? format.codec ?? "",
        width: (turned ? video?.pixelHeight : video?.pixelWidth) ?? 0,
        height: (turned ? video?.pixelWidth : video?.pixelHeight) ?? 0,
      })),
      said: {
        caption: short(TEXT_LIMITS.caption)(common.title ?? ""),
        creator: short(TEXT_LIMITS.creator)(common.artist ?? ""),
        copyright: short(TEXT_LIMITS.copyright)(common.copyright ?? ""),
      },
    };
  } finally {
    await tokenizer.close();
  }
}

/** What is recorded piece by piece, as browsers do, says how long its first piece is and no more. */
async function isInFragments(path: string): Promise<boolean> {
  return (await peekFile({ path, size: HEAD }).read(0, HEAD)).includes("mvex");
}

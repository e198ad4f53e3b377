import { invalid } from "#lib/kernel/errors.ts";
import type { PlayableType } from "../playable-kinds.ts";
import type { Container } from "../playable-type.ts";
import type { Reading, Track } from "./messages.ts";

/** Codecs that every browser of today plays, by the names that MP4, WebM and Ogg have for them. */
const PLAYED =
  /^<?(mp4a|\.mp3|fLaC|Opus|avc[1-4]|av01|vp0[89]|V_(VP8|VP9|AV1)|A_(OPUS|VORBIS)|opus|vorbis|Vorbis.*|Opus.*|FLAC)\b/i;

const FILM = "Save it as MP4 (H.264 with AAC) or WebM, and add that.";
const HEVC = /^<?(hvc1|hev1|dvh1|dvhe)/i;

/** The type that browsers are told, and the size of the picture in it. Throws AppError for what they would not play. */
export function acceptedPlayable(
  container: Container,
  { tracks }: Reading,
): { type: PlayableType; film: Track | null } {
  const film = tracks.find(({ kind }) => kind === "video") ?? null;
  const sound = tracks.find(({ kind }) => kind === "audio") ?? null;
  if (!film && !sound) throw invalid("file", "There is neither sound nor film in this file.");
  if (container === "mp4" || container === "webm" || container === "ogg") refuseUnplayed([film, sound]);
  if (container === "ogg" && film) throw invalid("file", `This is an Ogg film, which not every browser plays. ${FILM}`);
  return { type: typeOf(container, film !== null), film };
}

function refuseUnplayed(tracks: (Track | null)[]): void {
  for (const track of tracks) {
    if (!track || PLAYED.test(track.codec)) continue;
    if (HEVC.test(track.codec)) {
      throw invalid("file", `This film is in HEVC (H.265), as iPhones take it, which not every browser plays. ${FILM}`);
    }
    const what = track.kind === "video" ? "The film" : "The sound";
    const codec = track.codec.replace(/[^\w.-]/g, "").slice(0, 20);
    throw invalid("file", `${what} in it is in “${codec}”, which not every browser plays. ${FILM}`);
  }
}

function typeOf(container: Container, isFilm: boolean): PlayableType {
  switch (container) {
    case "mp3":
      return "audio/mpeg";
    case "mp4":
      return isFilm ? "video/mp4" : "audio/mp4";
    case "webm":
      return isFilm ? "video/webm" : "audio/webm";
    default:
      return `audio/${container}`;
  }
}

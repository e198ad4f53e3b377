/** Sound and film that browsers play of themselves: the type that they are told, the ending of the stored name, the name for people. */
export const PLAYABLE_KINDS = {
  "audio/mpeg": { ending: "mp3", name: "MP3" },
  "audio/mp4": { ending: "m4a", name: "M4A" },
  "audio/aac": { ending: "aac", name: "AAC" },
  "audio/ogg": { ending: "ogg", name: "Ogg" },
  "audio/wav": { ending: "wav", name: "WAV" },
  "audio/flac": { ending: "flac", name: "FLAC" },
  "audio/webm": { ending: "weba", name: "WebM" },
  "video/mp4": { ending: "mp4", name: "MP4" },
  "video/webm": { ending: "webm", name: "WebM" },
} as const;
export type PlayableType = keyof typeof PLAYABLE_KINDS;

export function isPlayableType(type: string): type is PlayableType {
  return Object.hasOwn(PLAYABLE_KINDS, type);
}

export function playableKind(type: PlayableType): "audio" | "video" {
  return type.startsWith("audio/") ? "audio" : "video";
}

import type { EventRow } from "#db/schema/events.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { browserName } from "./browser.ts";
import { type Change, changesOf } from "./changes.ts";
import type { Names } from "./named.ts";
import { IT, type Piece } from "./pieces.ts";
import { seesActivity } from "./policy.ts";
import { sentenceOf } from "./sentences/sentences.ts";
import { factsOf } from "./told.ts";

/** One event, ready to be shown. */
export type Activity = {
  id: number;
  at: Date;
  name: string;
  who: Piece;
  says: Piece[];
  changes: Change[];
  via: string;
  /**
   * The API token that it was done with; null without one, or when it is not the viewer's to know. Without a name when it is
   * gone: tokens are forgotten a while after they ended, before what was done with them.
   */
  token: { id: string; name: string | null } | null;
  /** From where; null when it is not known any more, or not the viewer's to know. */
  address: string | null;
  browser: string | null;
};

/** Tells events in words. A row that nothing can be made of is told by its name, and breaks nothing. */
export function tell(viewer: Viewer, row: EventRow, names: Names, when: (at: Date) => string): Activity {
  const { id, at, name, via, tokenId } = row;
  const it = targetPiece(row, names);
  const { subject, pieces } = sentenceOf(name, {
    before: factsOf(row.before),
    after: factsOf(row.after),
    name: (value) => nameOf(value, names),
  });
  const showsTraces = seesActivity(viewer) || row.actorId === viewer.id;
  return {
    ...{ id, at, name, via },
    who: subject === "target" ? it : actorPiece(row, names),
    says: pieces.map((piece) => (piece === IT ? it : piece)),
    changes: changesOf(row.before, row.after, names, when),
    token: showsTraces && tokenId ? { id: tokenId, name: names("token", tokenId) ?? null } : null,
    address: showsTraces ? row.address : null,
    browser: showsTraces && row.userAgent ? browserName(row.userAgent) : null,
  };
}

/** The same as one line of text. */
export function plainly({ who, says }: Pick<Activity, "who" | "says">): string {
  return [who, " ", ...says].map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");
}

function actorPiece({ actorType, actorId }: EventRow, names: Names): Piece {
  if (actorType === "anyone") return "Somebody at the door";
  if (actorType === "system") return JOBS[actorId ?? ""] ?? "The server";
  const name = names("person", actorId ?? "");
  return { name: name ?? "A person who is gone", href: name ? `/admin/people/${actorId}` : null };
}

const JOBS: Record<string, string> = {
  "command-line": "The command line",
  cli: "The command line",
  seed: "The command line",
};

function targetPiece({ targetType, targetId, before, after }: EventRow, names: Names): Piece {
  const present = names(targetType, targetId);
  const place = Object.hasOwn(PLACES, targetType) ? PLACES[targetType] : undefined;
  if (present !== undefined) {
    const name = present || "Untitled";
    return { name: place?.quoted ? `“${name}”` : name, href: place?.at?.(targetId) ?? null };
  }
  const former = [before, after].map(factsOf).flatMap((facts) => FORMER.map((key) => facts.text(key)));
  const name = former.find((text) => text !== "");
  if (name) return { name: place?.quoted ? `“${name}”` : name, href: null };
  return { name: place ? place.gone : targetType === "site" ? "the site" : `${targetType} ${targetId}`, href: null };
}

const FORMER = ["title", "fileName", "name"];
const PLACES: Record<string, { quoted?: true; gone: string; at?: (id: string) => string }> = {
  article: { quoted: true, gone: "an article that is gone", at: (id) => `/admin/articles/${id}` },
  author: { gone: "an author profile that is gone", at: (id) => `/admin/authors/${id}` },
  file: { quoted: true, gone: "a file that is gone", at: (id) => `/admin/media/${id}` },
  folder: { quoted: true, gone: "a folder that is gone" },
  mail: { quoted: true, gone: "a mail" },
  media: { quoted: true, gone: "a picture that is gone", at: (id) => `/admin/media/${id}` },
  person: { gone: "a person who is gone", at: (id) => `/admin/people/${id}` },
  role: { quoted: true, gone: "a role that is gone" },
  section: { quoted: true, gone: "a section that is gone", at: (id) => `/admin/sections/${id}` },
  series: { quoted: true, gone: "a series that is gone", at: (id) => `/admin/series/${id}` },
  topic: { quoted: true, gone: "a topic that is gone", at: (id) => `/admin/topics/${id}` },
  view: { quoted: true, gone: "a view that is gone" },
};

function nameOf(value: unknown, names: Names): string {
  const id = String(value ?? "");
  for (const type of ["person", "section", "role", "topic"]) {
    const name = names(type, id);
    if (name !== undefined) return name;
  }
  return /^[a-z0-9]{16}$/.test(id) || id === "" ? "one that is gone" : id;
}

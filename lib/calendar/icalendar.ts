/** Texts in the format of RFC 5545, by which calendar programs understand one another. Pure. */
export type CalendarEvent = {
  uid: string;
  at: Date;
  /** When what is told of it was last changed. */
  stamp: Date;
  summary: string;
  category: string;
  url: string;
  /** It may still come otherwise. */
  tentative: boolean;
};

const OCTETS = 75;
const encoder = new TextEncoder();

export function icalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Standfirst//Calendar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    ...[`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`],
    ...["REFRESH-INTERVAL;VALUE=DURATION:PT15M", "X-PUBLISHED-TTL:PT15M"],
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ uid, at, stamp, summary, category, url, tentative }: CalendarEvent): string[] {
  return [
    ...["BEGIN:VEVENT", `UID:${uid}`, `DTSTAMP:${utc(stamp)}`, `DTSTART:${utc(at)}`, "DURATION:PT15M"],
    ...[`SUMMARY:${escaped(summary)}`, `CATEGORIES:${escaped(category)}`, `URL:${url}`],
    // Nobody is busy because something comes out.
    ...[`STATUS:${tentative ? "TENTATIVE" : "CONFIRMED"}`, "TRANSP:TRANSPARENT", "CLASS:PRIVATE", "END:VEVENT"],
  ];
}

/** 20261201T090000Z */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A TEXT value: whatever is in it stays within its line. Other control characters have no place in one. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|[\n\u2028\u2029\u0085]/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** A line of at most 75 octets, and what is longer on lines that begin with a space; no letter is cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [piece, octets] = ["", 0];
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > OCTETS) {
      lines.push(piece);
      // The space at the beginning counts.
      [piece, octets] = ["", 1];
    }
    piece += sign;
    octets += size;
  }
  return [...lines, piece].join("\r\n ");
}

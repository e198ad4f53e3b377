import { CANARY, everybody, type Probe, type Verdict } from "../matrix/cells.ts";
import { insideAndHalf, insiders, refusing } from "./verdicts.ts";

/** What lets in, and what a link alone opens. */
export const DOOR: Record<string, Probe[]> = {
  // The link is the right, and without one there is nothing to be told.
  "/preview/with/[secret]": [
    { at: ({ secrets }) => `/preview/with/${secrets.preview}`, gets: everybody(200), shows: CANARY, byLink: true },
    { at: ({ secrets }) => `/preview/with/${secrets.reset}`, gets: everybody(410) },
  ],
  "/preview/ended": [{ at: () => "/preview/ended", gets: everybody(410) }],
  // The secret is the right, of whoever made it: their own, one that was ended, and one that is none.
  "/calendar/feed/[file]": [
    { at: ({ secrets }) => `/calendar/feed/${secrets.feed}.ics`, gets: everybody(200), shows: "BEGIN:VCALENDAR" },
    { at: ({ secrets }) => `/calendar/feed/${secrets.endedFeed}.ics`, gets: everybody(410) },
    { at: ({ secrets }) => `/calendar/feed/${secrets.reset}.ics`, gets: everybody(410) },
    ...refusing(({ secrets }) => `/calendar/feed/${secrets.feed}.ics`, "POST", "PUT", "PATCH", "DELETE"),
  ],
  // At the door the link is the right, so whoever holds it is let in.
  "/sign-in": [{ at: () => "/sign-in", gets: insiders }],
  // Whoever is half signed in is asked for the rest here, and whoever is wholly in is told so.
  "/second-factor": [{ at: () => "/second-factor", gets: { ...everybody("door"), ...insideAndHalf(200) } }],
  "/sign-in/mail": [{ at: () => "/sign-in/mail", gets: everybody(200) }],
  "/sign-in/mail/[secret]": [{ at: ({ secrets }) => `/sign-in/mail/${secrets.reset}`, gets: everybody(200) }],
  "/confirm-email/[secret]": [{ at: ({ secrets }) => `/confirm-email/${secrets.reset}`, gets: everybody(200) }],
  // Without a provider there is nothing to come back from.
  "/sign-in/single/back": [
    { at: () => "/sign-in/single/back?code=a&state=b", gets: everybody("door") },
    ...refusing(() => "/sign-in/single/back", "POST", "PUT", "PATCH", "DELETE"),
  ],
  "/reset": [{ at: () => "/reset", gets: everybody(200) }],
  "/reset/[secret]": [
    { at: ({ secrets }) => `/reset/${secrets.reset}`, gets: everybody(200), shows: "vera.own@" },
    { at: ({ secrets }) => `/reset/${secrets.invitation}`, gets: everybody(200) },
  ],
  "/invitation/[secret]": [
    { at: ({ secrets }) => `/invitation/${secrets.invitation}`, gets: everybody(200), shows: "Nia Later" },
    { at: ({ secrets }) => `/invitation/${secrets.reset}`, gets: everybody(200) },
  ],
  // The link is the right here too; one that only shows, or none of ours, takes no answer and tells nothing.
  "/review/[secret]": [
    { at: ({ secrets }) => `/review/${secrets.review}`, gets: everybody(200), shows: CANARY, byLink: true },
    { at: ({ secrets }) => `/review/${secrets.preview}`, gets: everybody(200) },
    { at: ({ secrets }) => `/review/${secrets.reset}`, gets: everybody(200) },
  ],
  "/setup/[secret]": [{ at: ({ secrets }) => `/setup/${secrets.reset}`, gets: everybody(200) }],
  "/api/auth/[...nextauth]": [
    { at: () => "/api/auth/csrf", gets: everybody(200) },
    // Says until when the cookie lasts, and nothing of whose it is.
    { at: () => "/api/auth/session", gets: everybody(200) },
    { at: () => "/api/auth/signin", gets: everybody("door") },
    { at: () => "/api/auth/callback/credentials", gets: everybody("moved"), method: "POST", body: "email=a" },
    { at: () => "/api/auth/_log", gets: everybody(404), method: "POST", body: "level=error&code=planted" },
    { at: () => "/api/auth/nothing", gets: everybody(400 as Verdict) },
    ...refusing(() => "/api/auth/session", "PUT", "PATCH", "DELETE"),
  ],
};

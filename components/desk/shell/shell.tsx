import type { ReactNode } from "react";
import { DESK_SHORTCUTS } from "#components/desk/keys/shortcut.ts";
import { ShortcutSheet } from "#components/desk/keys/shortcut-sheet.tsx";
import { NoticesLink } from "#components/desk/notices/notices-link.tsx";
import { ProveHere } from "#components/desk/prove/prove-here.tsx";
import type { Viewer } from "#lib/kernel/actor.ts";
import type { DeskSite } from "#lib/settings/desk-site.ts";
import { DeskPalette } from "../palette/desk-palette.tsx";
import { PaletteButton } from "../palette/palette-button.tsx";
import { RoomLink } from "./room-link.tsx";
import { innerRooms, NOTICES, REVIEW, siteRooms, WORK } from "./rooms.ts";
import { SampleNote } from "./sample-note.tsx";
import { SayHere } from "./say.tsx";
import { SignOut } from "./sign-out.tsx";

type Props = {
  viewer: Viewer;
  site: DeskSite;
  /** Whether there may be anything that waits for their approval. */
  reviews: boolean;
  /** Notices, counted up to `most`. */
  unread: number;
  most: number;
  children: ReactNode;
};

/** The frame of every room of the desk; writing has a screen of its own. */
export function Shell({ viewer, site, reviews, unread, most, children }: Props) {
  const work = reviews ? [...WORK, REVIEW] : WORK;
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <div className="desk">
        <header className="side">
          <span className="name">{site.name}</span>
          <PaletteButton />
          <nav aria-label="Desk">
            {work.map((room) => (
              <RoomLink key={room.href} {...room} />
            ))}
            <NoticesLink unread={unread} most={most} />
          </nav>
          <nav aria-labelledby="side-site">
            <h2 id="side-site">Site</h2>
            {siteRooms(viewer).map((room) => (
              <RoomLink key={room.href} {...room} />
            ))}
            {/* Readers' pages come from the page cache, not from the framework's router. */}
            <a href="/">View site</a>
          </nav>
          <div className="me">
            <RoomLink name={viewer.name} href="/admin/account" />
            <SignOut />
          </div>
        </header>
        <div className="content" id="content" tabIndex={-1}>
          <SayHere>
            <ProveHere>
              {site.sample && <SampleNote articles={site.sample.articles} viewer={viewer} />}
              {children}
            </ProveHere>
          </SayHere>
        </div>
      </div>
      <ShortcutSheet groups={[DESK_SHORTCUTS]} />
      <DeskPalette rooms={[...work, NOTICES, ...siteRooms(viewer), ...innerRooms(viewer)]} />
    </>
  );
}

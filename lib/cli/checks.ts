import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { desc } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { newestMigration } from "#db/dialect/applied.ts";
import { engine } from "#db/dialect/engine.ts";
import { integrityFaults } from "#db/dialect/integrity.ts";
import { events } from "#db/schema/events.ts";
import { type Media, media } from "#db/schema/media.ts";
import { env } from "#lib/kernel/env.ts";
import { mailServer } from "#lib/kernel/mail/server.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { isServedElsewhere } from "#lib/media/elsewhere.ts";
import { missing } from "#lib/media/make-missing.ts";
import { namesOf, type Stored } from "#lib/media/names.ts";
import type { Finding } from "./doctor.ts";
import { count } from "./print.ts";

const LEAST_FREE_MB = 500;
const CLOCK_SLACK_MS = 5 * 60_000;

export const MACHINE_CHECKS = [nodeVersion, publicUrl, mail, dataFolder, fileStorage];
export const DATABASE_CHECKS = [database, clock, mediaFiles];

async function nodeVersion(): Promise<Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const good = major > 22 || (major === 22 && minor >= 18);
  return [{ good, says: `Node.js ${process.version}${good ? "" : ": 22.18 or newer is needed"}` }];
}

async function publicUrl(): Promise<Finding[]> {
  const { PUBLIC_URL } = env();
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (/^(localhost|127\.|\[::1\])/.test(hostname)) {
    return [{ good: true, says: `${PUBLIC_URL} is this machine only: set PUBLIC_URL before readers come` }];
  }
  const good = protocol === "https:";
  return [
    {
      good,
      says: good ? `The address is ${PUBLIC_URL}` : `${PUBLIC_URL} is not https: passwords would travel in the open`,
    },
  ];
}

async function mail(): Promise<Finding[]> {
  const server = await mailServer();
  const from = typeof server?.from === "string" ? server.from : server?.from.address;
  const says = server
    ? `Mail is sent as ${from}, as the ${server.source === "desk" ? "settings in the desk say" : "environment says"}`
    : "Mail is not set up: links are handed over by hand";
  return [{ good: true, says }];
}

async function dataFolder(): Promise<Finding[]> {
  const { DATA_DIR } = env();
  const probe = join(DATA_DIR, `.doctor-${process.pid}`);
  await mkdir(DATA_DIR, { recursive: true, mode: 0o700 });
  await writeFile(probe, "");
  await rm(probe);
  const { bavail, bsize } = await statfs(DATA_DIR);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  return [
    { good: free >= LEAST_FREE_MB, says: `${DATA_DIR} can be written, ${free.toLocaleString("en")} MB are free` },
  ];
}

async function fileStorage(): Promise<Finding[]> {
  const files = storage();
  await files.check();
  return [{ good: true, says: `Files are kept in ${files.place}, which answers` }];
}

async function database(): Promise<Finding[]> {
  const faults = await integrityFaults(store());
  const whole = {
    good: true,
    says: `The ${engine === "postgres" ? "PostgreSQL" : "SQLite"} database answers, is whole and has this version's shape (${newestMigration()})`,
  };
  return faults.length ? faults.map((says) => ({ good: false, says: `The database is damaged: ${says}` })) : [whole];
}

/** A clock that went back would publish late and end sessions wrongly. */
async function clock(): Promise<Finding[]> {
  const [newest] = await db().select({ at: events.at }).from(events).orderBy(desc(events.id)).limit(1);
  const ahead = (newest?.at.getTime() ?? 0) - Date.now();
  const now = new Date().toISOString();
  return [
    {
      good: ahead < CLOCK_SLACK_MS,
      says:
        ahead < CLOCK_SLACK_MS
          ? `The clock says ${now}`
          : `The clock says ${now}, but the last event was later: ${newest?.at.toISOString()}`,
    },
  ];
}

async function mediaFiles(): Promise<Finding[]> {
  const there = new Set([...(await storage().list("public")), ...(await storage().list("originals"))]);
  const rows = await db().select().from(media);
  const pictures = rows.filter((row) => row.kind === "picture");
  const others = rows.filter((row) => row.kind !== "picture");
  return [
    missingFrom(there, "picture", pictures),
    ...(isServedElsewhere() ? [sizesIn(there, pictures)] : []),
    ...(others.length > 0 ? [missingFrom(there, "file", others)] : []),
  ];
}

/** Browsers fetch them without us, so nobody makes them when they are wished for. */
function sizesIn(there: ReadonlySet<string>, pictures: Media[]): Finding {
  const lacking = pictures.filter((row) => !row.trashedAt && missing(row, "every", there).length > 0);
  if (lacking.length === 0) return { good: true, says: "Every size that pages name is in the bucket" };
  return {
    good: false,
    says: `${count(lacking.length, "picture")} without all sizes: run standfirst make-sizes --all`,
  };
}

type Named = Stored & Pick<Media, "fileName">;

function missingFrom(there: ReadonlySet<string>, what: string, rows: Named[]): Finding {
  const lacking = rows.filter((row) => namesOf(row).some((name) => !there.has(name)));
  if (!lacking.length) return { good: true, says: `${count(rows.length, what)}, nothing missing` };
  const some = lacking.slice(0, 3).map(({ fileName }) => fileName);
  return { good: false, says: `${count(lacking.length, what)} without what was stored, such as ${some.join(", ")}` };
}

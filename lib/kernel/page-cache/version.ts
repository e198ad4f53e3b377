import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const LETTERS = 8;
const VERSION = /^v=[\w-]{8}$/;

/** Of the bytes of an answer. */
export function fingerprintOf(body: Buffer): string {
  return hash("sha256", body, "base64url").slice(0, 22);
}

/**
 * A script of `public/` as it is sent: without the lines that are comments, and without indentation. Sent alone, so that what lies
 * on disk can be read. No such script has a text of several lines (tests/unit/page-cache/version.test.ts).
 */
export function withoutComments(script: Buffer): Buffer {
  return Buffer.from(script.toString().replace(/^[ \t]*(?:\/\/.*\n|\/\*\*.*\*\/\n)?/gm, ""));
}

/** The address of a script of `public/`, such as `/reader.js`, that changes with it: browsers keep what is there for good. */
export function versionedAddress(path: string): string {
  return `${path}?v=${fingerprintOf(withoutComments(readFileSync(join("public", path)))).slice(0, LETTERS)}`;
}

/** The key of a file: its path, and the version that somebody asks for. */
export function fileKey(path: string, query: string): string {
  return VERSION.test(query) ? `${path}?${query}` : path;
}

/** Whether a file's entity tag is of the version in a key. */
export function isOfVersion(etag: string, version: string): boolean {
  return etag.slice(1, 1 + LETTERS) === version;
}

import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";

/** Opens the storage of these settings in a process of its own and asks it once; whether the S3 client was loaded then. */
function loadsTheClient(settings: Record<string, string>): boolean {
  const program = `
    import { Module } from "node:module";
    import { storage } from "#lib/kernel/storage/storage.ts";
    await storage().exists("public/none").catch(() => undefined);
    console.log(Object.keys(Module._cache).some((file) => file.includes("@aws-sdk")));
  `;
  const env = { ...process.env, DATA_DIR: tmpdir(), LOG_LEVEL: "silent", ...settings };
  const told = execFileSync("node", ["--input-type=module", "--no-warnings", "-e", program], { env, encoding: "utf8" });
  return told.trim() === "true";
}

test("a site that keeps its files on the disk never loads the client of a bucket", () => {
  expect(loadsTheClient({ STORAGE: "disk" })).toBe(false);
  const nowhere = { S3_ENDPOINT: "http://127.0.0.1:1", S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "secret" };
  expect(loadsTheClient({ STORAGE: "s3", S3_BUCKET: "newsroom-files", ...nowhere })).toBe(true);
});

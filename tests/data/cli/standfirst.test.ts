import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { passkeys } from "#db/schema/factors.ts";
import { people } from "#db/schema/people.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { standfirst } from "#tests/support/cli.ts";
import { anEditor } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { engine, freshStore, storeEnvironment } from "#tests/support/store.ts";

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
freshStore("test");
const elsewhere = mkdtempSync(join(tmpdir(), "standfirst-cli-"));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const PASSWORD = "violet tractor sunday lamp";
const BO = ["--name", "Bo Lind", "--email", "Bo@Newsroom.example", "--role", "editor"];
const run = (args: string[], input?: string) => standfirst(args, storeEnvironment(), input);

test("setup names the site and makes its first admin, who is on record as added from the command line", async () => {
  const told = await run(
    ["setup", "--site", "The Test", "--name", "Ines", "--email", "ines@newsroom.example", "--remove-sample"],
    `${PASSWORD}\n`,
  );
  expect(told).toMatchObject({ code: 0, stderr: "" });
  expect(await db().select({ role: people.role, email: people.email }).from(people)).toEqual([
    { role: "admin", email: "ines@newsroom.example" },
  ]);
  expect(await db().select({ name: events.name, via: events.via }).from(events)).toEqual([
    { name: "site.set-up", via: "cli" },
  ]);
});

test("a person is added with a password from standard input, listed, and given a link for a new one", async () => {
  expect(await run(["user", "add", ...BO], PASSWORD)).toMatchObject({ code: 0 });
  expect((await run(["user", "list"])).stdout).toMatch(/^bo@newsroom\.example +editor +active +Bo Lind\n$/);
  const reset = await run(["user", "reset", "BO@newsroom.example"]);
  expect(reset.stdout).toMatch(/^http:\/\/localhost:3000\/reset\/[\w-]{43}\n$/);
  expect((await run(["user", "add", ...BO], PASSWORD)).stderr).toBe("Bo Lind is here already with this e-mail.\n");
});

test("the only admin’s lost second factor is forgotten on the machine itself", async () => {
  const { person } = await anEditor({ name: "Bo Lind", email: "bo@newsroom.example" });
  expect(await run(["user", "forget-second-factor", "bo@newsroom.example"])).toMatchObject({
    code: 1,
    stderr: "Bo Lind has no second factor.\n",
  });
  const keyed = { credentialId: "AAAA", publicKey: "AAAA", counter: 0, transports: [], name: "Phone" };
  await store().transaction((tx) =>
    tx.insert(passkeys).values({ id: newId(), personId: person.id, ...keyed, createdAt: new Date() }),
  );
  expect(await run(["user", "forget-second-factor", "BO@newsroom.example"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^bo@newsroom\.example signs in with the password alone/),
  });
  expect(await db().select().from(passkeys)).toEqual([]);
});

test("what cannot be done is one sentence and exit code 1", async () => {
  expect(await run(["user", "add", ...BO], "short")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^password: At least 12 characters.*\n$/),
  });
  expect(await run(["user", "reset", "nobody@newsroom.example"])).toMatchObject({
    code: 1,
    stderr: "Nobody here has the e-mail nobody@newsroom.example.\n",
  });
  expect(await run(["restore", join(elsewhere, "none.tar.gz")])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("There is no file"),
  });
});

test("a mistyped command or option shows how it is meant, with exit code 2", async () => {
  expect(await run(["usr"])).toMatchObject({ code: 2, stderr: expect.stringContaining("standfirst help") });
  expect(await run(["user", "add", "--nmae", "Bo"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Usage: standfirst user"),
  });
  expect(await run(["seed", "--articles", "many"])).toMatchObject({ code: 2 });
  expect(await run(["user", "add", ...BO, "--password", PASSWORD])).toMatchObject({ code: 2 });
});

test("a wrong setting is named, and its value is not repeated when it may hold a password", async () => {
  const told = await standfirst(["user", "list"], { ...storeEnvironment(), SMTP_URL: "ftp://me:hunter2@mail" });
  expect(told).toMatchObject({ code: 1, stdout: "" });
  expect(told.stderr).toMatch(/^SMTP_URL cannot be used/);
  expect(told.stderr).not.toContain("hunter2");
});

test("make-sizes makes what is missing of a picture, and then has nothing to do", async () => {
  const { id } = await aPicture({ seed: 1 });
  const sizes = await storage().list(`public/${id}`);
  for (const name of sizes) await storage().remove(name);
  const told = await run(["make-sizes"]);
  expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/\n1 picture: 2 sizes made\.\n$/), stderr: "" });
  expect(await storage().list(`public/${id}`)).toEqual(sizes);
  expect((await run(["make-sizes"])).stdout).toContain("1 picture: 0 sizes made.");
  await storage().remove(`originals/${id}.jpg`);
  for (const name of sizes) await storage().remove(name);
  expect(await run(["make-sizes"])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("photo-1.jpg: This file"),
  });
});

test("doctor finds a sound site sound", async () => {
  const told = await run(["doctor"]);
  expect(told.stdout).not.toContain("✗");
  expect(told).toMatchObject({ code: 0, stderr: "" });
});

test.runIf(engine === "sqlite")("a mistyped data folder is told, not filled with a new database", async () => {
  const told = await standfirst(["user", "list"], { DATA_DIR: join(elsewhere, "typo"), DATABASE_URL: "" });
  expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no database") });
});

test.runIf(engine === "postgres")("a site moves from PostgreSQL to SQLite and back through a backup", async () => {
  await anEditor({ name: "Zoë – 日本" });
  const sqlite = { DATA_DIR: join(elsewhere, "moved"), DATABASE_URL: "" };
  const [there, back] = [join(elsewhere, "there.tar.gz"), join(elsewhere, "back.tar.gz")];
  const before = await db().select().from(people);
  expect(await run(["backup", there])).toMatchObject({ code: 0 });
  expect(await standfirst(["restore", there], sqlite)).toMatchObject({ code: 0, stderr: "" });
  expect((await standfirst(["user", "list"], sqlite)).stdout).toContain("Zoë – 日本");
  expect(await standfirst(["backup", back], sqlite)).toMatchObject({ code: 0 });
  expect(await run(["restore", back, "--force"])).toMatchObject({ code: 0, stderr: "" });
  expect(await db().select().from(people)).toEqual(before);
});

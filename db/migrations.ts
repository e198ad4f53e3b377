import { spawnSync } from "node:child_process";

/** `npm run migrations [-- --name WORDS | --custom --name WORDS]`: writes the next migration of both engines from the one schema. */
for (const url of ["", "postgres://localhost/none"]) {
  const args = ["drizzle-kit", "generate", "--config", "db/drizzle-kit.ts", ...process.argv.slice(2)];
  const { status } = spawnSync("npx", args, { stdio: "inherit", env: { ...process.env, DATABASE_URL: url } });
  if (status) process.exit(status);
}

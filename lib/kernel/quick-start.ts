import { enableCompileCache, type ResolveHookSync, registerHooks } from "node:module";
import { join } from "node:path";

/**
 * Runs before everything else (`node --import`), and takes two thirds off the work of a start: what was compiled at the last
 * one is kept, and Drizzle's description of itself is read once. Its 180 KB Node would read anew for each of its files and each import
 * of it, some three hundred times, to learn what kind of module a file is.
 */
// Not in the folder of the system for what is temporary, where others could put something in.
enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/standfirst"));

const DRIZZLE = "/node_modules/drizzle-orm/";
const found = new Map<string, ReturnType<ResolveHookSync>>();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith("drizzle-orm") && context.conditions.includes("import"))
      return once(specifier, () => next(specifier, context));
    if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL?.includes(DRIZZLE))
      return { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true };
    return next(specifier, context);
  },
});

function once(specifier: string, resolve: () => ReturnType<ResolveHookSync>): ReturnType<ResolveHookSync> {
  const known = found.get(specifier) ?? { ...resolve(), shortCircuit: true };
  found.set(specifier, known);
  return known;
}

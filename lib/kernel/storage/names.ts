/** `public` is what /media/ serves; `originals` never leaves the machine. */
const NAME = /^(public|originals)(\/[a-z0-9]+([.-][a-z0-9]+)*)*$/;

/** Whether we would have made this name. */
export function isName(name: string): boolean {
  return name.length <= 200 && NAME.test(name);
}

/** Refuses a name that we would not have made: no dot segments, no encodings, no capitals, nothing hidden. */
export function checkName(name: string): string {
  if (!isName(name)) throw new Error(`Not a storage name: ${JSON.stringify(name.slice(0, 80))}`);
  return name;
}

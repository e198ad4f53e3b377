/** `public` is what /media/ serves; `originals` never leaves the machine. */
const NAME = /^(public|originals)(\/[a-z0-9]+([.-][a-z0-9]+)*)*$/;

/** Refuses a name that we would not have made: no dot segments, no encodings, no capitals, nothing hidden. */
export function checkName(name: string): string {
  if (name.length > 200 || !NAME.test(name))
    throw new Error(`Not a storage name: ${JSON.stringify(name.slice(0, 80))}`);
  return name;
}

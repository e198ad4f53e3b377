import { join } from "node:path";

/** Where the drawn pictures of the sample edition are kept, as `<key>.jpg`. Written by rasterise.ts. */
export const DRAWN = join(import.meta.dirname, "pictures");

import { customAlphabet } from "nanoid";

/** A random identifier: 16 lower-case letters and digits, about 82 bits. Unguessable and safe in an address. */
export const newId = customAlphabet("0123456789abcdefghijklmnopqrstuvwxyz", 16);

/** What only the database knows, to sign with: 32 of the same, about 165 bits. */
export const newKey = customAlphabet("0123456789abcdefghijklmnopqrstuvwxyz", 32);

import { ADDRESS_HEADER } from "#lib/kernel/page-cache/client-address.ts";

/** Where a request came from, as the front server says; undefined in a process without one. */
export function clientAddress(header: (name: string) => string | null | undefined): string | undefined {
  return header(ADDRESS_HEADER) || undefined;
}

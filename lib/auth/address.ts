import { ADDRESS_HEADER } from "#lib/kernel/page-cache/client-address.ts";

/** The address of whoever calls, as the front server found it. */
export function addressFrom(header: (name: string) => string | null | undefined): string | undefined {
  return header(ADDRESS_HEADER) || undefined;
}

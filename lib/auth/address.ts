/** Set by the front server, which takes away whatever a client sends under this name. */
const ADDRESS_HEADER = "x-standfirst-address";

export function clientAddress(header: (name: string) => string | null | undefined): string | undefined {
  return header(ADDRESS_HEADER) || undefined;
}

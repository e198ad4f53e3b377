import ipaddr from "ipaddr.js";

/** All that is given out to the public of IPv6. What is not may be anything tomorrow. */
const GIVEN_OUT: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * True for an address that belongs to the public internet: not this machine, not a network of somebody's own, not a
 * cloud's metadata service, and nothing that leads to one of them in disguise (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(GIVEN_OUT);
}

import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out for the public internet: 2000::/3. */
const [GLOBAL_IPV6, GLOBAL_IPV6_BITS] = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is of the public internet: not private, loopback, link-local, shared, reserved, multicast, and no IPv6 form that
 * carries an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_IPV6, GLOBAL_IPV6_BITS);
};

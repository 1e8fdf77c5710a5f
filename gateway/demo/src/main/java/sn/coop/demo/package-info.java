/**
 * The demo: two gateways on loopback, the agencies' systems around them, and one request that goes
 * from Dakar to Madrid and back. Knows no gateway from the inside: it starts processes and speaks
 * to them over the network.
 */
@NullMarked
package sn.coop.demo;

import org.jspecify.annotations.NullMarked;

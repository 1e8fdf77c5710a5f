/**
 * What must hold of the head of every message. Knows the message and the circumstances, nothing
 * else.
 */
@NullMarked
package sn.coop.core.rule.envelope;

import org.jspecify.annotations.NullMarked;

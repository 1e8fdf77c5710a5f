/**
 * What must hold of police requests, replies and searches, and of the messages every family shares.
 * Knows the message and the circumstances, nothing else.
 */
@NullMarked
package sn.coop.core.rule.police;

import org.jspecify.annotations.NullMarked;

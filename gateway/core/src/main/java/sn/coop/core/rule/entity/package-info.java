/**
 * What must hold of persons, things and places, whatever message speaks of them. Knows the message,
 * the circumstances and how names and dates are told, nothing else.
 */
@NullMarked
package sn.coop.core.rule.entity;

import org.jspecify.annotations.NullMarked;

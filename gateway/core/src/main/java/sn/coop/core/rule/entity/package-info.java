/**
 * What must hold of persons, things and places, whatever message speaks of them. Knows the message
 * and the circumstances, nothing else.
 */
@NullMarked
package sn.coop.core.rule.entity;

import org.jspecify.annotations.NullMarked;

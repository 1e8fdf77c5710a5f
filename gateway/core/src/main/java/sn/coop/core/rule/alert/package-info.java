/**
 * What must hold of police alerts and of what answers them. Knows the message and the
 * circumstances, nothing else.
 */
@NullMarked
package sn.coop.core.rule.alert;

import org.jspecify.annotations.NullMarked;

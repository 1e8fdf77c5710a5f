/**
 * What must hold of messages of mutual legal assistance. Knows the message and the circumstances,
 * nothing else.
 */
@NullMarked
package sn.coop.core.rule.mla;

import org.jspecify.annotations.NullMarked;

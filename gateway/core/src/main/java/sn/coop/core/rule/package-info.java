/**
 * What must hold of a message beyond its schema: one small class a rule. Knows no form and no
 * transport, and asks nobody.
 */
@NullMarked
package sn.coop.core.rule;

import org.jspecify.annotations.NullMarked;

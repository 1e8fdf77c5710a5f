/**
 * What the rules about mutual legal assistance allow and refuse. Knows messages as parts, no form
 * of them.
 */
@NullMarked
package sn.coop.core.rule.mla;

import org.jspecify.annotations.NullMarked;

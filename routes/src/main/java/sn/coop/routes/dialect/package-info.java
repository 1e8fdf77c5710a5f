/**
 * The schema families and their forms: canonical JSON and XML to the core's nouns and back. Knows
 * no route and no transport; nobody else knows the generated classes.
 */
@NullMarked
package sn.coop.routes.dialect;

import org.jspecify.annotations.NullMarked;

/**
 * The code lists by which the core decides, written from the tables of the schemas. Knows nothing
 * else of a message.
 */
@NullMarked
package sn.coop.core.codes;

import org.jspecify.annotations.NullMarked;

/**
 * Names and dates as people have them, and what may be compared of them. Knows the parts of a
 * message and tables of data; never changes a name, and never decides that two persons are one.
 */
@NullMarked
package sn.coop.core.identity;

import org.jspecify.annotations.NullMarked;

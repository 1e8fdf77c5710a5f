/** The program's entry: one command line for everything an operator types. */
@NullMarked
package sn.coop.app;

import org.jspecify.annotations.NullMarked;
